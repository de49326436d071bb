// English: technology, science, health.
#include "tools/corpus/grammars/grammars.hpp"

namespace backfile::corpus {

const std::string_view kEnglishKnowledge = R"grammar(
@org.technology
{NEWFIRM} => the company
{FIRM} => {FIRM}
the {LANDADJ} Data Protection Office => the office
the {CITY} Institute of Technology => the institute
the Telecommunications Authority => the authority
the Digital Rights League => the league
{COIN:2} Labs => the start-up
the National Cyber Security Centre => the centre
@role.technology
chief technology officer _ | founder _ | chief engineer _
_, an engineer at {NEWFIRM},
_, a security researcher at {O0},
_, who founded {COIN:2} in {PASTYEAR:8},
_, a professor of computer science at the University of {NEWCITY},
_, a software developer from {NEWCITY},
_, a spokes[man/woman] for {O0},
_, who studies {method} at {O0},
@star.technology
Digital Minister _ | Digital Minister _ | Prime Minister _ | Data Commissioner _
@method theme
machine translation | cryptography | image recognition | speech synthesis | robotics | network routing | data compression | chip design | satellite navigation | battery chemistry | {COIN:4} | quantum computing | digital archiving | human-machine interfaces | 3D printing | facial recognition | video coding | {COIN:4} | operating systems | edge computing | formal verification | optical storage
@headline.technology deal
{COIN:2} unveils {adj.technology} {s.technology}
{FIRM} to build {M} {s.technology} in {CITY}
Hackers steal data of {F} thousand {who.technology}
{LAND} to regulate {p.technology}
{^s.technology} outage cuts off {who.technology} in {CITY}
Researchers find flaw in {adj.technology} {p.technology}
{LAND} court clears sale of {p.technology} maker {COIN:2}
{COIN:2} fined over {p.technology}
{NEWCITY} laboratory reports progress in {method}
{LAND} opens {adj.technology} {s.technology} to rural areas
Start-up {COIN:2} raises {M} for {method}
@lead.technology deal
{FIRM} unveiled {A} {adj.technology} {s.technology} on {WEEKDAY} that it says can {vb.technology} {npl} at a fraction of the usual cost.
Hackers broke into {A} {s.technology} run by {O0} and copied the records of thousands of {who.technology}, the organisation said on {WEEKDAY}.
{LAND} will require makers of {p.technology} to {vb.technology} {npl} from {NEXTYEAR}, {P0} said on {WEEKDAY}.
A failure in {A} {adj.technology} {s.technology} left {who.technology} in {CITY} without service for {NUM:3:19} hours on {WEEKDAY}.
Researchers in {CITY} have built {A} {adj.technology} {s.technology} based on {method}, they reported on {WEEKDAY}.
{COIN:2}, a young company from {CITY}, has raised {M} to {vb.technology} {npl}, it said on {WEEKDAY}.
@fact.technology
The fault affected {F} {who.technology}, {O0} said, after first putting the number at {F0}.
The service has {F} paying {who.technology}, up from {F0} a year ago.
The new system handles {F} requests a second, its makers say, against {F0} for the old one.
@factname.technology
users affected | paying users | requests handled each second
@detail.technology deal
The {s.technology} uses {method} to {vb.technology} {npl} without sending them to a central server.
It runs on {NUM:2:64} processors and needs {PCT} less power than its predecessor, the {COIN:2} {SCORE:2:9}.
Engineers spent {NUM:3:9} months looking for a fault that turned out to be a single line in the {s.technology}.
{^who.technology} complained that the {s.technology} had {adj.technology} {p.technology} and no one to call.
The vulnerability, found by {N}, had gone unnoticed since {PASTYEAR:7}.
Data from the {p.technology} are stored in {NEWCITY} and kept for {NUM:2:36} months.
{^N} called for rules that would oblige companies to {vb.technology} {npl} before selling them.
The company’s first product, {COIN:2}, failed in {PASTYEAR:8} because too few {who.technology} wanted {adj.technology} {p.technology}.
A prototype on show in {NEWCITY} could {vb.technology} {NUM:200:9000} {p.technology} an hour.
{NEWFIRM} offers a similar {s.technology}, called {COIN:2}, at about {PCT} more.
Tests at {NEWORG} showed that the {s.technology} makes mistakes in {PCT} of cases.
The code will be published under a free licence on {DATE}, {O0} said.
About {PCT} of households in {NEWCITY} still have no {adj.technology} {s.technology}.
Patents on {method} are held by {NUM:3:12} companies, among them {NEWFIRM} and {NEWFIRM}.
@background.technology deal
{LAND} passed its first law on {p.technology} in {PASTYEAR:12} and has amended it {NUM:2:9} times.
{^O0} was founded in {PASTYEAR} by former students of {method}.
A similar failure in {PASTYEAR} cut off {NUM:200:9000} {who.technology} for {NUM:2:9} days.
Work on {method} began in {CITY} in {PASTYEAR} and was financed by {NEWFIRM}.
@s.technology theme
network | data centre | app | search engine | chip | robot | software update | platform | browser | language model | drone | database | satellite link | mobile network | payment system | operating system | firewall | sensor | smart meter | encryption standard | cloud service | 3D printer | battery | broadband cable | chatbot | spreadsheet | password manager | algorithm | video service | messaging service | supercomputer | touchscreen | router | e-reader | backup | virtual assistant | login page | laser scanner | translation tool | autopilot | microchip plant | headset
@p.technology motif
data | smartphones | algorithms | chips | passwords | servers | sensors | photos | messages | robots | user accounts | cameras | processors | updates | personal records | cookies | apps | licences | signals | batteries | satellites | voice recordings | fingerprints | location data | advertisements | source files | spam messages | drones | semiconductors | bugs | web pages | wearables | cables | transistors | forged videos | maps | search results | microphones | bandwidth limits | screens | storage devices | computer games
@adj.technology motif
digital | mobile | wireless | encrypted | automatic | open-source | online | portable | virtual | cloud-based | interactive | insecure | proprietary | compact | solar-powered | voice-controlled | outdated | real-time | buggy | experimental | optical | autonomous | decentralised | user-friendly | biometric | low-power | obsolete | anonymous | scalable
@vb.technology motif
store | process | protect | collect | analyse | replace | improve | test | monitor | check | sort | control | simplify | record | copy | filter | label | automate | trace | scan | share | index
@who.technology motif
users | customers | engineers | developers | subscribers | researchers | programmers | schools | start-ups | hospitals | hackers | regulators | commuters | gamers | designers | travellers | privacy campaigners | early adopters | librarians | technicians | drivers | teenagers | beta testers | network operators | freelancers | archivists
@setting.technology
at a developers’ conference in {NEWCITY} | in a laboratory without windows | in the server room | at the company’s glass headquarters | on a test track outside {NEWCITY} | at an electronics fair
@q.technology deal
what nobody can explain, nobody should trust
we did not set out to {vb.technology} {npl}, it just turned out that we could
people should be able to leave and take their {p.technology} with them
the weakest part of any {s.technology} sits on the chair in front of it
it took us {NUM:3:9} years to make it work and {NUM:3:9} more to make it boring
if you are not paying for the {s.technology}, someone else is paying for you
we found the hole on {YESTERDAY} and closed it within {NUM:2:9} hours
{method} is not magic, it is bookkeeping at great speed
@org.science
the {FAMILY} Observatory => the observatory
the University of {NEWCITY} => the university
the {LANDADJ} Academy of Sciences => the academy
the {CITY} Museum of Natural History => the museum
the Institute for Polar Research => the institute
the {LANDADJ} Space Agency => the agency
the {FAMILY} Institute of Physics => the institute
the Marine Research Station in {NEWCITY} => the station
@field motif
astronomy | geology | genetics | archaeology | marine biology | physics | palaeontology | chemistry | zoology | linguistics | ecology | neuroscience | oceanography | entomology | seismology | anthropology | botany | mathematics | {COIN:4} | volcanology | particle physics | ornithology | meteorology | mycology | crystallography | planetary science
@judge.find zipf
convincing | exciting | surprising | plausible | promising | preliminary | striking | encouraging | puzzling | robust | tantalising | remarkable | weak | intriguing | solid
@role.science
Professor _ | Dr _ | expedition leader _ | mission director _ | curator _
_, an expert in {field} at {O0},
_, who led the study,
_, a doctoral student in {field} at the University of {NEWCITY},
_, who was not involved in the study,
_, director of {O0},
_, a specialist in {field},
@headline.science deal
Scientists find {adj.science} {s.science} near {NEWCITY}
{^adj.science} {s.science} older than thought, study says
{LAND} launches probe to study {p.science}
New species of {animal} named after {FAMILY}
Fossil of {COIN:1} rewrites history of {p.science}
Telescope in {NEWCITY} sees {adj.science} {s.science}
Divers map {s.science} off {CITY}
{^p.science} hold clue to {adj.science} {s.science}
Laboratory in {CITY} makes {COIN:3} for first time
{^who.science} puzzled by {adj.science} {p.science}
Study links {p.science} to decline of {animal}
@animal motif
frog | beetle | bat | whale | snail | owl | lizard | spider | orchid | moss | moth | shark | crab | wolf | lichen | bee | ant | eel | fern | heron | mouse | squid | turtle | dragonfly | bear | salamander | swift | mushroom | lynx | coral | stork | hedgehog | otter | newt | grasshopper | kingfisher | pangolin | tapir | sea urchin | woodpecker
@lead.science deal
Scientists have discovered {A} {adj.science} {s.science} near {CITY} that may explain how {p.science} {vb.science.past} over millions of years, they reported on {WEEKDAY}.
{A} {adj.science} {animal} found in the hills above {CITY} belongs to a species unknown until now, researchers said on {WEEKDAY}.
{LAND} launched a spacecraft on {WEEKDAY} to {vb.science} {npl} on a journey of {NUM:2:9} years.
The bones of {A} {COIN:1}, an animal the size of {A} {animal}, have been found in a quarry near {CITY}, {O0} said on {WEEKDAY}.
Astronomers at {O0} have seen {A} {adj.science} {s.science} farther away than any known before, according to a study published on {WEEKDAY}.
A team of {who.science} from {CITY} has for the first time managed to {vb.science} {npl} in the laboratory, the journal {COIN:1} reported on {WEEKDAY}.
@vb.science.past formed | moved | changed | cooled | spread | evolved | survived
@fact.science
The team examined {F} samples, after {F0} in an earlier study.
The find is about {F} years old, the researchers say, not {F0} as had been assumed.
{^O0} has counted {F} {p.science} so far, compared with {F0} at the start of the project.
@factname.science
samples examined | years since the find was buried | objects counted
@detail.science deal
The team used {COIN:4} to {vb.science} {npl} from {NUM:3:40} sites between {NEWCITY} and {NEWCITY}.
The {s.science} contains traces of {COIN:3}, which forms only at temperatures above {NUM:200:1900} degrees.
{^N} said the results were {judge.find} but needed to be repeated.
The animal, named {COIN:1} {COIN:1}, is about {NUM:2:90} centimetres long and feeds on {p.food}.
Computer models suggest that the {p.science} were {NUM:2:40} times more common than they are today.
Samples were taken from a depth of {NUM:200:6000} metres by the research vessel {COIN:2}.
Earlier studies in {field} had found no link between {npl} and {npl}.
The work was paid for by {O1} and by {NEWFIRM}, which makes {adj.science} {p.science}.
A second instrument, {A} {adj.science} camera built in {NEWCITY}, will be switched on in {NEXTMONTH}.
Fieldwork was interrupted for {NUM:2:9} weeks when storms cut off the camp at {NEWCITY}.
The study, based on {NUM:200:9000} observations, has been accepted by the journal {COIN:1}.
Grains of {COIN:3} in the rock dated it to between {NUM:11:60} and {NUM:61:400} million years ago.
{^who.science} hope to return to the site in {NEXTYEAR} with {adj.science} equipment.
@background.science deal
{^O0} has studied {p.science} near {CITY} since {PASTYEAR}.
The theory of {adj.science} {p.science} was put forward in {PASTYEAR} by the {LANDADJ} researcher {NAME}.
Only {NUM:3:40} such {p.science} are known worldwide, most of them in {LAND2}.
A previous mission, launched in {PASTYEAR}, lost contact after {NUM:3:90} days.
@p.food zipf
insects | algae | leaves | fish | seeds | snails | berries | plankton | roots | small mammals | worms | nectar | bark | shellfish | grass | fungi
@s.science theme
fossil | crater | comet | galaxy | virus | cave | meteorite | gene | planet | skull | telescope image | tomb | protein | asteroid | sediment layer | volcano | particle | fault line | mass extinction | signal | footprint | enzyme | manuscript | black hole | lava flow | reef | burial chamber | star cluster | bone | supernova | ice core | molecule | catalyst | magnetic field | nest | antibody | hominid tooth | isotope | shipwreck | exoplanet | tectonic plate | pollen grain | gravitational wave | membrane | settlement
@p.science motif
cells | stars | rocks | bacteria | genes | proteins | currents | minerals | bones | galaxies | species | crystals | neurons | insects | tides | atoms | tools | sediments | viruses | glaciers | eclipses | birdsongs | tree rings | asteroids | particles | isotopes | languages | pollen counts | enzymes | moons | earthquakes | plankton blooms | shells | spores | microbes | cave paintings | feathers | meteorites | whale songs | fault lines | embryos | pigments | seeds | magnetic storms
@adj.science motif
ancient | rare | unknown | prehistoric | tiny | microscopic | distant | remarkable | unusual | strange | mysterious | faint | well-preserved | bright | complex | hidden | ordinary | extraordinary | curious | undisturbed | short-lived | enormous | frozen | delicate | perfect | unexpected | primitive | irregular | fragmentary | puzzling | magnetic | spiral | luminous
@vb.science motif
measure | observe | study | describe | classify | map | photograph | analyse | compare | model | date | record | preserve | track | examine | catalogue | explain | count
@who.science motif
researchers | scientists | astronomers | geologists | biologists | archaeologists | students | divers | engineers | volunteers | physicists | historians | chemists | curators | zoologists | mathematicians | botanists | technicians | palaeontologists | oceanographers | amateur observers | linguists | field assistants | seismologists
@setting.science
at the dig outside {NEWCITY} | in a laboratory at {O0} | aboard the research vessel {COIN:2} | at the control room in {NEWCITY} | on a ridge at {NUM:2000:4900} metres | in the museum’s basement
@q.science deal
we looked at the {p.science} three times before we believed them
it is like finding a clock that runs backwards
the {s.science} tells us something about {p.science} that no textbook does
in {field} you wait {NUM:10:30} years for a moment like this
we do not know yet what {vb.science.past} first, and that is the beauty of it
most of what we thought about {npl} will have to be written again
one {s.science} proves nothing, but {NUM:30:90} of them are hard to ignore
when the signal came, half the room was asleep and the other half did not dare to breathe
@org.health
the {LANDADJ} Health Agency => the agency
{CITY} General Hospital => the hospital
the {LANDADJ} Ministry of Health => the ministry
the Medical Association => the association
the {FAMILY} Clinic => the clinic
the Institute of Public Health => the institute
the Drug Safety Board => the board
the Nurses’ Union => the union
the School of Medicine in {NEWCITY} => the school
the Patients’ Council => the council
@illness theme
flu | cancer | diabetes | measles | malaria | tuberculosis | asthma | cholera | heart disease | pneumonia | dementia | dengue fever | stroke | whooping cough | hepatitis | depression | epilepsy | obesity | anaemia | meningitis | high blood pressure | kidney disease | arthritis | polio | rabies | hay fever | migraine | salmonella poisoning | sleep apnoea | glaucoma | Lyme disease | rickets | scarlet fever | osteoporosis | {FAMILY} syndrome | typhoid
@adj.outbreak zipf
severe | sudden | mild | serious | fast-spreading | fresh | local | second | deadly | small | stubborn | unexplained
@adj.symptom zipf
mild | severe | chronic | acute | persistent | painful | temporary | itching
@symptom zipf
nausea | fever | rashes | dizziness | fatigue | cramps | insomnia | hair loss | blurred vision | swelling | memory loss | weight loss | hiccups | shortness of breath | tremors
@role.health
Dr _ | Professor _ | hospital director _ | Dr _
_, a nurse at {O0},
_, who treats patients with {illness} in {NEWCITY},
_, an epidemiologist at {O0},
_, a surgeon at the {FAMILY} Clinic,
_, a spokes[man/woman] for {O0},
@star.health
Health Minister _ | Health Minister _ | chief medical officer _ | Prime Minister _
@headline.health deal
{^illness} cases rise to {F} in {CITY}
Doctors in {LAND} warn of {adj.outbreak} {illness} outbreak
New drug {COIN:0} cuts {illness} deaths by {PC}
{LAND} to offer free {illness} tests
Hospitals in {CITY} run short of {p.health}
{LAND} approves {COIN:0} for {illness}
Study links {habit} to {illness}
{LAND} reports first case of {illness} since {PASTYEAR}
Nurses strike over {p.health}
{NEWFIRM} withdraws {COIN:0} over {p.health}
{^adj.health} {s.health} opens in {CITY}
Waiting lists for {p.health} grow longer
@habit motif
smoking | lack of sleep | salt | night work | air pollution | sugary drinks | stress | loneliness | alcohol | late meals | noise | processed meat | long working hours | screen time | passive smoking | mould | painkillers | diesel fumes | sedentary work | energy drinks | vitamin pills | contact lenses
@lead.health deal
Health officials in {CITY} have closed {NUM:3:40} schools and a market after {A} {adj.outbreak} outbreak of {illness}, {O0} said on {WEEKDAY}.
A new drug against {illness} reduced deaths by {PC} in a trial of {NUM:900:9000} patients, {O0} said on {WEEKDAY}.
Hospitals in {CITY} are postponing {p.health} because they are short of {who.health}, {O0} said on {WEEKDAY}.
People exposed to {habit} are more likely to develop {illness}, according to a study of {NUM:900:90000} adults published on {WEEKDAY}.
{LAND} will offer every adult over {NUM:40:70} a free test for {illness}, {P0} said on {WEEKDAY}.
{^O0} warned on {WEEKDAY} that {adj.health} {p.health} could soon undermine the fight against {illness}.
@fact.health
{^O0} has confirmed {F} cases of the disease, up from {F0} on {YESTERDAY}.
The trial involved {F} patients, of whom {F0} completed the treatment.
{F} people were in hospital on {WEEKDAY}, against {F0} a week earlier.
@factname.health
confirmed cases | patients in the trial | people in hospital
@detail.health deal
The drug, {COIN:0}, blocks a protein that helps {illness} to spread and cost {MONEY} to develop.
Side effects included headaches, {illness} and, in {PCT} of patients, {adj.symptom} {symptom}.
{^N} urged people over {NUM:50:80} and those with {illness} to see a doctor.
The hospital has {NUM:20:900} beds and {NUM:3:40} vacancies for {who.health}.
Patients with {illness} wait {NUM:3:40} weeks for {A} {adj.health} {s.health}, twice as long as in {PASTYEAR}.
The virus was first identified in {NEWCITY} in {MONTH} {PASTYEAR}.
Vaccination rates in {NEWCITY} have fallen to {PCT}, well below what is needed to contain {illness}.
Researchers followed {NUM:900:90000} people for {NUM:4:30} years and asked them about {habit} and {habit}.
The risk of {illness} rose by {PCT} among those who reported {habit}.
{NEWFIRM} said it would make {NUM:2:40} million doses of {COIN:0} a year at its plant in {NEWCITY}.
Mobile teams are visiting villages around {NEWCITY} to examine {who.health} and to hand out {p.health}.
Treatment with {COIN:0} begins within {NUM:2:48} hours and lasts {NUM:3:30} days.
The clinic was built for {NUM:20:90} patients a day and now sees {NUM:100:300}.
The authors cautioned that {habit} and {illness} may have a common cause.
@background.health deal
{^illness} kills about {NUM:200:9000} people a year in {LAND}, according to {O0}.
The last large outbreak, in {PASTYEAR}, lasted {NUM:3:30} weeks and closed {p.health} across {CITY}.
{LAND} spends {NUM:4:12} percent of its output on health, less than {LAND2}.
{COIN:0}, made by {NEWFIRM}, was first approved in {PASTYEAR} for patients with {illness}.
@s.health theme
vaccine | hospital | outbreak | waiting list | screening programme | clinic | treatment | drug trial | operation | ambulance service | diagnosis | blood test | epidemic | maternity ward | health insurance | emergency room | prescription | quarantine | infection | transplant | side effect | therapy | diet | hygiene rule | medical record | care home | intensive care unit | autopsy | hotline | antibiotic | placebo | vaccination campaign | surgical robot | pharmacy | scan | sick note | dialysis centre | hearing aid | birth rate | donor register
@p.health motif
vaccines | operations | beds | tests | antibiotics | masks | symptoms | infections | ambulances | medicines | blood donations | injections | appointments | side effects | antibodies | treatments | screenings | doses | scans | allergies | germs | ventilators | bandages | sleeping pills | surgical gloves | genetic tests | prescriptions | hearing aids | incubators | vitamins | complications | check-ups | dressings | wheelchairs | mosquito nets | syringes | clinical trials | autopsies | transplants | contact lists
@adj.health motif
free | mobile | modern | additional | clinical | medical | effective | experimental | emergency | mental | paediatric | surgical | specialised | reliable | affordable | simple | lengthy | nationwide | routine | improvised | safer | prompt | advanced | local
@vb.health motif
improve | provide | offer | limit | monitor | replace | review | finance | fund | extend | test | postpone | organise | restrict | guarantee | expand | delay | check | supply | evaluate
@who.health motif
patients | doctors | nurses | surgeons | midwives | parents | children | hospitals | pharmacists | carers | volunteers | pensioners | paramedics | dentists | newborns | researchers | therapists | general practitioners | psychiatrists | health workers | blood donors | smokers | pregnant women | anaesthetists | opticians | relatives | medical students
@setting.health
on ward {NUM:2:30} | in a waiting room in {NEWCITY} | at the entrance of the clinic | in a tent beside the hospital | at a pharmacy in {NEWCITY} | in the operating theatre
@q.health deal
we have the beds, we have the machines, and we do not have the people
every patient with {illness} we miss today will come back sicker
{COIN:0} is not a miracle, but it buys time
nobody should have to choose between {p.health} and a warm home
we see {who.health} in tears at the end of a shift
the evidence on {habit} is better than it has ever been, and still it is not perfect
wash your hands, stay at home, and do not believe what your neighbour says about {illness}
a week ago I had never heard of {COIN:0}, and today I owe it my life
)grammar";

}  // namespace backfile::corpus
