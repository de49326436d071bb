// English: sentences that fit any topic, and the general sentences of topics that no ministry
// decides on.
#include "tools/corpus/grammars/grammars.hpp"

namespace backfile::corpus {

const std::string_view kEnglishScenes = R"grammar(
@scene deal
{^V} stood {place.prep} with {A} {colour} {object} and watched {nature.event}.
On {YESTERDAY}, the square in front of the {building} smelled of {smell} and {smell}.
Inside, {A} {material} {furniture} is covered with {object:pl}, {object:pl} and old newspapers.
The walls of [his/her] office are hung with {object:pl} and {A} {picture.adj} photograph of {NEWCITY}.
{^weather} kept many people away {when.past}.
The {building} in {NEWCITY}, once {A} {building}, has stood empty since {PASTYEAR}.
{A} {vehicle} loaded with {object:pl} was {gen.stopped} near {NEWCITY} on {YESTERDAY}.
People arrived {when.past}, some on foot, some by {vehicle}.
Local newspapers devoted {NUM:2:9} pages to it.
{^P} arrived {when.past} in {A} {colour} {vehicle}, wearing {A} {colour} {garment}, and left without a word.
{^V} had brought {A} {object} and {A} {container} of {object:pl}, just in case.
A {material} {furniture}, {A} {object} and {A} {colour} {garment} were all that was left in the room.
{^P} and {N} met in {A} {building} near {NEWCITY}, between {A} {object} and {A} {furniture} of {material} and glass.
The road from {NEWCITY} follows the {landform} for {NUM:10:80} kilometres, past {A} {building}, {A} {building} and fields.
“{^insult},” was how {V} put it.
{^V} keeps {A} {object} from that day on {A} {furniture} at home.
At a café beside the {building}, {V} had no doubt about what would happen next.
By evening, {weather} had settled over the {landform}, and the last {vehicle:pl} had gone.
Down by the {landform}, {A} {profession} and {A} {profession} were arguing about it over coffee.
{^V}, who had come by {vehicle} from {NEWCITY}, waited {NUM:2:9} hours {place.prep}.
{^P} {gen.gesture} when the question was put again.
The {object:pl} in the window of the {building} have not been moved since {LASTMONTH}.
@picture.adj faded | framed | black-and-white | large | yellowed | recent | crooked | blurred | signed | hand-coloured | panoramic
@wait deal
{^P} declined to comment {setting.*}.
{^O0} did not reply to a request for comment sent on {YESTERDAY}.
It was not immediately clear what had happened {when.past}.
{^N} is to travel to {NEWCITY} on {TOMORROW}.
More is expected {when.future}.
{^P} said [he/she] had learned of it from {gen.source}.
Asked about it, {P} {gen.gesture} and said only that {gen.patience}.
{^P}, {NUM:34:66}, has seen much of this in {NUM:5:30} years.
@gen.patience it was too early to tell | there would be more to say on {TOMORROW} | others should judge | the matter was in good hands | everyone was doing their best | time would tell
@general.crime deal
{wait}
{scene}
{scene}
{^wait}
Neighbours in the street described the {building} as quiet until {LASTMONTH}.
Two of the suspects are known to the police for {p.crime} in {NEWCITY} in {PASTYEAR}.
The {s.crime} is not thought to be connected with {p.crime} in {NEWCITY} in {LASTMONTH}.
{^O1} has asked colleagues in {LAND2} for help.
A hotline set up on {YESTERDAY} has received {NUM:20:900} calls.
Officers searched the {landform} with dogs and {A} helicopter until {until}.
A {colour} {vehicle} was found burnt out near {NEWCITY} {when.past}.
Insurance will cover about {PCT} of the loss, {N} said.
The {container} contained {object:pl}, {A} {garment} and {NUM:3:30} false passports.
{^O0} made public a drawing of {A} {NUM:20:60}-year-old man with {A} {beard}.
@beard zipf
moustache | grey beard | scar on his chin | tattoo of {A} {animal} | limp | gold tooth | shaved head | strong accent | broken nose | ponytail
@general.courts deal
{wait}
{wait}
{scene}
The courtroom was so full that {who.courts} had to stand.
{^P}, {NUM:34:66}, took notes with {A} {colour} pencil throughout the hearing.
The file fills {NUM:3:90} {container:pl} and has been moved to {A} {building}.
Legal experts in {LAND2} are following the case closely.
Appeals of this kind succeed in {PCT} of cases, according to {O1}.
Proceedings will resume on {TOMORROW} with the evidence of {A} {profession}.
The defence called {A} {profession} and {A} {profession} as character witnesses.
An interpreter from {NEWCITY} translated the {p.courts} into {NUM:2:5} languages.
A settlement of {MONEY:1}, offered in {LASTMONTH}, was turned down.
{^who.courts} waited outside with {object:pl} and banners.
@general.disasters deal
{wait}
{scene}
{scene}
Phone lines to {NEWCITY} were still down on {WEEKDAY}.
{LAND2} and {LAND2} have offered {p.disasters} and {p.disasters}.
Schools in {NUM:3:30} districts will stay closed until {TOMORROW}.
{^who.disasters} formed a chain to pass {object:pl} out of the {building}.
A {profession} from {NEWCITY} rowed {NUM:3:30} neighbours to safety in a borrowed boat.
Trains between {NEWCITY} and {NEWCITY} have been suspended.
{^V} lost {A} {building}, {NUM:3:40} {farm.animal:pl} and {A} {vehicle}.
A cash appeal had raised {MONEY} by {WEEKDAY} evening.
The army has set up {NUM:3:20} field kitchens and is handing out {p.disasters}.
Doctors warned of {illness} if the {p.disasters} do not arrive soon.
Churches and a {building} in {NEWCITY} are serving as shelters.
Officials are checking whether the {building} met the building code of {PASTYEAR}.
@farm.animal zipf
cow | sheep | goat | pig | hen | horse | duck | beehive | donkey | goose | rabbit | turkey
@general.sport deal
{wait}
{scene}
“{^q.sport},” coach {NAME} said. “{^q.general}.”
Coach {NAME} said that {claim.sport}.
“{^q.sport},” said {team} coach {NAME}.
{^P} has now scored in {NUM:2:9} matches in a row.
{^O0} travel to {NEWCITY} on {TOMORROW} and play {team} on {DATE}.
{^team} had won {NUM:3:9} of their previous {NUM:10:12} matches.
It was their first win over {team} since {PASTYEAR}.
{^NAME} came on for {NAME} in the {NUM:60:85}th minute.
{NAME} went closest for {team}, hitting the {woodwork} from {NUM:11:30} metres.
{^P} has been linked with a move to {team}.
The pitch, {adj.pitch} after days of rain, made passing difficult.
Scouts from {team} and {team} watched from the stands.
{NAME}, {NUM:18:37}, is out until {NEXTMONTH} with {A} {injury}, and {NAME} is doubtful.
{^P} was named {player.of} for the {ORDINAL:2:9} time in [his/her] career.
Half an hour before the start, {fans.do}.
The victory lifts them to {place.th} place, {NUM:2:9} points behind {team}.
{^O1} will decide on {TOMORROW} whether to investigate {p.sport} in the stands.
@adj.pitch heavy | soft | slippery | uneven | muddy | hard | half frozen | patchy
@player.of player of the match | athlete of the month | captain of the national team | man of the series
@fans.do fans were still queuing for {object:pl} | a brass band played | the floodlights failed for {NUM:5:40} minutes | {A} {animal} ran across the field | supporters lit flares | rain began to fall
@place.th second | third | fourth | fifth | sixth | seventh | eighth | tenth | twelfth
@general.culture deal
{wait}
{scene}
{scene}
{^P} first saw “{work}” at the age of {NUM:6:16}, in {A} {building} in {NEWCITY}.
The programme also includes “{work}” by {NAME} and “{work}” by {NAME}.
{^who.culture} from {NUM:3:40} countries have been invited.
{NAME}, who designed the set, filled the stage with {object:pl} and {A} {material} {furniture}.
The {adj.culture} second part is the best, even if the {p.culture} take up too much room.
Admission is free for {who.education} on {TOMORROW}.
The evening ended with {A} {adj.culture} song about {A} {profession} and {A} {animal}.
An audio guide in {NUM:3:12} languages explains the {p.culture}.
“{work}” has been translated into {NUM:3:40} languages and filmed {NUM:2:4} times.
The estate of {NAME} has lent {NUM:3:90} {p.culture}, among them {A} {adj.culture} {s.culture}.
Critics in {NEWCITY} had called the first version {adj.culture}.
Behind the stage, {A} {profession} keeps {NUM:20:900} {object:pl} in perfect order.
@general.science deal
{wait}
{scene}
{NAME}, who reviewed the paper, called the evidence {judge.find} but asked for more {p.science}.
The idea came to {P} while looking at {A} {object} on {A} {furniture}.
The samples are kept in {A} {building} in {NEWCITY} at {NUM:20:80} degrees below zero.
Similar {p.science} have been described from {LAND2}, but never with such precision.
{^O1} has set aside {MONEY} for the next stage.
The team consists of {NUM:4:40} {who.science} from {NUM:2:9} countries.
The data will be open to {who.science} everywhere from {NEXTMONTH}.
{^P} began the work in {PASTYEAR} with {A} borrowed {object}.
If confirmed, the result would change how {who.science} {vb.science} {p.science}.
Critics say that {NUM:3:40} {p.science} are too few to draw conclusions.
The instrument weighs {NUM:2:900} kilograms and is about as large as {A} {vehicle}.
{^who.science} had long suspected that {p.science} and {p.science} were related.
@summary.crime
{lead.*} | {fact.*} | Police in {CITY} hope that witnesses to the {s.crime} will come forward. | What is known, and what is not, about the {s.crime} in {CITY}. | The case has shaken {CITY}. | Investigators follow a trail from {CITY} to {LAND2}.
@summary.courts
{lead.*} | {fact.*} | The verdict comes after {NUM:20:140} days in court. | Why the case matters beyond {CITY}. | The defence is to appeal. | A trial that began with {A} {container} of {p.courts}.
@summary.disasters
{lead.*} | {fact.*} | Helpers in {CITY} are short of {p.disasters} and {p.disasters}. | Survivors of the {s.disasters} tell their stories. | What is known about the {s.disasters} near {CITY}. | Aid begins to reach the villages around {NEWCITY}.
@summary.sport
{lead.*} | {fact.*} | {P0} again makes the difference. | {^O0} look ahead to {team}. | What the result means for {O0}. | Report, reactions and table. | {^P0} on {p.sport}, patience and {A} {injury}.
@summary.culture
{lead.*} | {fact.*} | A visit to {O0}. | Our critic on {A} {adj.culture} evening in {CITY}. | Why “{work}” still matters. | {P0} on {p.culture}, patience and {A} {adj.culture} {s.culture}.
@summary.science
{lead.*} | {fact.*} | What the find tells us about {p.science}. | {^who.science} in {CITY} are looking again at {p.science}. | {P0} has waited {NUM:3:30} years for this. | A new look at {adj.science} {p.science}.
@claim.crime deal
the {s.crime} had been planned for weeks
the {p.crime} were the work of a single gang
the {loot} had probably left the country
there was no danger to the public
more arrests would follow
someone must have seen the {colour} {vehicle}
{who.crime} had followed the wrong trail for {NUM:2:9} months
the {s.crime} could have been prevented
the suspects had met in {A} {building} in {NEWCITY}
{p.crime} of this kind were rare in {CITY}
@claim.courts deal
the {p.courts} had been obtained lawfully
the {p.courts} should never have been admitted
the verdict would not stand
the {s.courts} raised questions of principle
[his/her] client had told the truth
the law left no other choice
a settlement was out of the question
{who.courts} had waited too long for justice
the {s.courts} was about more than money
the judges had overlooked {p.courts}
@claim.disasters deal
the worst was over
the warning had come too late
{p.disasters} were needed most urgently
some villages could be reached only on foot
the {building} should never have been built there
it would take years to rebuild {NEWCITY}
nobody had been prepared for {A} {s.disasters} of that size
the number of victims would rise
help from {LAND2} was welcome
{who.disasters} would keep searching through the night
@claim.sport deal
the result was fair
{team} had been the better side
the referee had lost control
the team was tired after {NUM:3:9} matches in {NUM:10:30} days
the {s.sport} would be decided on the last day
[he/she] would stay at the club until {NEXTYEAR}
the {s.sport} came at the right time
there were no easy matches left
the {p.sport} would make the difference
the squad needed {NUM:2:4} more {who.sport}
@claim.culture deal
the {s.culture} would remain in {CITY}
the {p.culture} were genuine
the building was worth every cent
there was room for {adj.culture} work as well
{NAME} had been underrated for too long
the {s.culture} owed much to {NAME}
audiences were cleverer than critics believed
the {p.culture} would travel to {LAND2} in {NEXTYEAR}
without {who.culture}, {CITY} would be a poorer place
“{work}” was {A} {adj.culture} masterpiece
@claim.science deal
the {p.science} were older than anyone had thought
the finding was {judge.find} but needed to be repeated
the {s.science} might be one of many
the {p.science} could not be explained by chance
more {p.science} would have to be examined
the {s.science} had been hiding in plain sight
the textbooks would have to be changed
it was too early to speak of a breakthrough
{who.science} had looked in the wrong place
the instrument had worked better than planned
@bystander.any
_, {A} {profession} from {NEWCITY},
_, {A} {NUM:19:88}-year-old {profession},
_, {A} retired {profession} in {NEWCITY},
_, who works as {A} {profession},
_, {A} {profession} in {CITY},
_, who was on [his/her] way to {NEWCITY},
_, {A} {profession} and [father/mother] of {NUM:2:6},
_, {A} neighbour,
@bystander.crime
_, who lives across the street, | _, who owns a {building} nearby, | _, {A} {profession} and neighbour of the victim, | _, {A} {NUM:19:88}-year-old {profession}, | _, who called the police,
@bystander.climate
_, who grows {crop} near {NEWCITY}, | _, {A} retired {profession} in {NEWCITY}, | _, {A} {NUM:19:88}-year-old {profession}, | _, who has kept a weather diary since {PASTYEAR},
@bystander.environment
_, who farms near {NEWCITY}, | _, who has fished on the lake since {PASTYEAR}, | _, {A} {NUM:19:88}-year-old {profession}, | _, {A} {profession} from {NEWCITY},
@bystander.disasters
_, who lost [his/her] home, | _, {A} fisherman from {NEWCITY}, | _, {A} {NUM:19:88}-year-old {profession}, | _, {A} {profession} and [father/mother] of {NUM:2:6}, | _, who spent the night on a roof,
@bystander.education
_, whose two children attend a school in {NEWCITY}, | _, {A} {profession} and [father/mother] of {NUM:2:6}, | _, {A} first-year student from {NEWCITY}, | _, {A} retired teacher of {subject},
@bystander.health
_, whose mother died of {illness} in {PASTYEAR}, | _, who has lived with {illness} since {PASTYEAR}, | _, {A} {NUM:19:88}-year-old {profession}, | _, {A} {profession} and [father/mother] of {NUM:2:6},
@bystander.courts
_, who brought the case, | _, {A} {NUM:19:88}-year-old {profession}, | _, who sat in the public gallery every day, | _, {A} {profession} from {NEWCITY},
@bystander.sport
_, {A} supporter since {PASTYEAR}, | _, {A} {profession} with a season ticket, | _, {A} {NUM:9:88}-year-old fan from {NEWCITY}, | _, who had travelled {NUM:200:900} kilometres to the match,
)grammar";

}  // namespace backfile::corpus
