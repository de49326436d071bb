// English: sport, culture.
#include "tools/corpus/grammars/grammars.hpp"

namespace backfile::corpus {

const std::string_view kEnglishLife = R"grammar(
@team zipf
{NEWCITY} United | {NEWCITY} Rovers | {NEWCITY} City | {NEWCITY} Athletic | the {NEWCITY} Falcons | Sporting {NEWCITY} | {NEWCITY} Wanderers | Dynamo {NEWCITY} | the {NEWCITY} Bears | Racing {NEWCITY} | {NEWCITY} Albion | the {NEWCITY} Comets | Olympia {NEWCITY} | Real {NEWCITY} | the {NEWCITY} Mariners
@org.sport
{CITY} United => United
{CITY} Rovers => Rovers
Sporting {CITY} => Sporting
the {CITY} Falcons => the Falcons
Dynamo {CITY} => Dynamo
the {LANDADJ} Athletics Federation => the federation
the {LANDADJ} Football League => the league
the Olympic Committee => the committee
{team} => the visitors
@role.sport
captain _ | striker _ | defender _ | midfielder _ | winger _ | full-back _ | forward _ | substitute _
_, who scored twice,
_, the {NUM:18:37}-year-old {LANDADJ} international,
_, in [his/her] first season with the club,
_, who had missed {NUM:3:30} matches with {A} {injury},
_, a summer signing from {team},
@discipline theme
football | tennis | cycling | swimming | athletics | rugby | basketball | skiing | handball | boxing | rowing | ice hockey | volleyball | cricket | judo | golf | sailing | biathlon | fencing | gymnastics | marathon | badminton | weightlifting | ski-jumping | table tennis | speed skating | wrestling | water polo | archery | figure skating | triathlon | snooker
@injury theme
knee injury | torn muscle | broken toe | shoulder injury | concussion | ankle sprain | back injury | fever | hamstring strain | dislocated finger | bruised rib | groin strain | stress fracture | cracked rib | infected wisdom tooth
@headline.sport deal
{P0} strikes late as {O0} beat {team}
{O0} held by {team} in {adj.sport} {s.sport}
{^team} sack coach after {s.sport}
{P0} out for {NUM:2:9} weeks with {injury}
{LAND} win {discipline} gold
{P0} breaks {discipline} record
{LAND} to host {discipline} {s.sport} in {NEXTYEAR}
{^adj.sport} {P1} leads {O0} to {s.sport}
{P0} signs for {team} in {M} deal
{^discipline} champion {FAMILY} banned for {SCORE:2:8} years
Fans of {team} protest over {p.sport}
{O0} climb to second after {adj.sport} win
@lead.sport deal
{P0} scored in the {ORDINAL:61:89} minute as {O0} beat {team} {SCORE:2:5}-{SCORE:0:1} in {A} {adj.sport} {s.sport} in {CITY} on {WEEKDAY}.
{^O0} were held to {A} {adj.sport} draw by {team} on {WEEKDAY}, leaving them {NUM:2:9} points behind the leaders.
{P0} won the {discipline} title in {CITY} on {WEEKDAY} after {A} {adj.sport} {s.sport} that lasted nearly {NUM:2:5} hours.
{P0} will miss the {s.sport} against {team} with {A} {injury}, {O0} said on {WEEKDAY}.
{LAND} took {NUM:2:9} medals on the last day of the {discipline} championships in {CITY} on {WEEKDAY}.
{^O0} have agreed to pay {M} for {P0}, the club said on {WEEKDAY}, after {NUM:2:9} weeks of talks with {team}.
@fact.sport
A crowd of {F} watched in {CITY}, up from {F0} at the last home match.
{^O0} received {F} applications for tickets to the away match, after {F0} last time.
The club has sold {F} season tickets, compared with {F0} last year.
@factname.sport
spectators | applications for tickets | season tickets sold
@detail.sport deal
{^team} took the lead through {NAME}, who {sport.scored} from {NUM:11:30} metres.
{^P} had {A} {s.sport} ruled out before half-time and hit the {woodwork} in the {ORDINAL:46:80} minute.
{^N} {sport.scored} after {A} {adj.pass} pass from {NAME}.
Goalkeeper {NAME} made {NUM:3:12} saves, the best of them from {P}.
It was the {ORDINAL:11:30} defeat in {NUM:31:60} matches for {team}, who have not won away since {LASTMONTH}.
The {adj.sport} start was followed by {NUM:10:30} minutes in which neither side could create a chance.
In {discipline}, {NAME} finished {NUM:2:40} seconds ahead of {NAME} of {LAND2}, with {NAME} third.
The referee, {NAME}, showed {NUM:3:9} yellow cards and sent off {NAME} for {A} {adj.tackle} tackle.
{^O0} have now scored {NUM:10:40} goals in {NUM:5:20} matches under coach {NAME}.
In the other match, {team} beat {team} {SCORE:3:5}-{SCORE:0:2}.
Rain delayed the {s.sport} by {NUM:20:90} minutes and turned the pitch into a swamp.
{^P} has a contract until {NEXTYEAR} and is said to earn {MONEY:1} a month.
The federation fined the club {MONEY:1} for {object:pl} thrown from the stands.
Tickets for the {s.sport} against {team} sold out within {NUM:2:50} minutes.
{^team} replaced {NAME} with {NAME} at half-time, and the change {gen.paid.off}.
@adj.pass
long | clever | high | perfect | misdirected | quick | diagonal | floated | short
@adj.tackle
late | reckless | clumsy | two-footed | high | needless
@sport.scored headed in | scored with a low shot | curled in a free kick | converted a penalty | volleyed home | chipped the goalkeeper | tapped in | fired into the top corner | scrambled the ball over the line | broke through
@woodwork post | bar | crossbar | woodwork | upright
@background.sport deal
{^O0} last won the title in {PASTYEAR}, when {NAME} scored in the final.
{P0} began [his/her] career in {NEWCITY} and joined the club in {PASTYEAR:7}.
The two sides have met {NUM:11:90} times, and {team} have lost only {NUM:3:10} of those matches.
The stadium in {CITY}, opened in {PASTYEAR}, holds {NUM:9000:70000} people.
@s.sport theme
final | cup tie | derby | match | semi-final | season opener | title race | friendly | playoff | qualifier | quarter-final | rematch | home game | relegation battle | second leg | opening match | third round | replay | top-of-the-table clash | exhibition match | group match | decider | promotion playoff | tournament | preliminary round | shoot-out
@p.sport motif
goals | medals | points | fans | tickets | injuries | penalties | records | flares | season tickets | doping rules | youth teams | transfers | red cards | television rights | training grounds | bonuses | stands | sponsors | referees | substitutes | away games | corner kicks | headers | trophies | scarves | home defeats | rackets | bottles | wages | heats | laps | boots | pools | skis | helmets | dressing rooms | match balls
@adj.sport motif
thrilling | narrow | late | goalless | dramatic | scrappy | disappointing | one-sided | nervous | stunning | bruising | bad-tempered | lacklustre | rain-soaked | breathless | gruelling | hard-fought | tense | memorable | forgettable | fast | lively | heated | lopsided | uneventful | noisy | floodlit | frantic
@vb.sport motif
win | control | discuss | count | influence | celebrate | forget | watch | remember
@who.sport motif
fans | players | supporters | spectators | coaches | referees | defenders | athletes | substitutes | sponsors | selectors | strikers | cyclists | swimmers | skiers | rowers | goalkeepers | runners | trainers | boxers | scouts | commentators | amateurs | stewards
@setting.sport
in the mixed zone | in the dressing room | on the touchline | at the training ground in {NEWCITY} | beside the track | after a lap of honour | in front of {NUM:3:30} thousand spectators
@q.sport deal
we started slowly, but we kept believing in the {s.sport}
you do not lose {A} {s.sport} in the last minute, you lose it in the first
I saw the gap and I did not think
the boys ran until they could not stand, and I am proud of them
{team} were better, and we have to accept that
with {A} {injury} you learn to be patient
a point away from home against {team} is never a bad thing
I have dreamed of this since I was {NUM:5:12}
@org.culture
the {CITY} Opera => the opera
the {LANDADJ} National Museum => the museum
the {FAMILY} Gallery => the gallery
the {CITY} Film Festival => the festival
{FAMILY} & {FAMILY} Publishers => the publishers
the State Theatre of {CITY} => the theatre
the {CITY} Philharmonic => the orchestra
the Heritage Council => the council
the {LANDADJ} Broadcasting Corporation => the broadcaster
@role.culture
director _ | conductor _ | novelist _ | Culture Minister _ | curator _ | soprano _ | film-maker _ | composer _ | choreographer _
_, who runs {O0},
_, the author of “{work}”,
_, who plays the lead,
_, an art historian at the University of {NEWCITY},
_, a critic and translator,
_, who restored the painting,
@work.noun zipf
River | Winter | Garden | House | Silence | Daughter | Bridge | Orchard | Letter | Island | Stranger | Lamp | Mirror | Harvest | Shore | Clockmaker | Snow | Journey | Window | Salt | Thief | Piano | Fox | Summer | Station | Wolf | Bread | Widow | Archive | Lighthouse | Rain | Staircase | Swallow | Feast | Ferryman | Cellar | Meadow | Map | Bell | Hunter
@work.adj zipf
Last | Long | White | Silent | Broken | Hidden | Second | Distant | Burning | Lost | Quiet | Northern | Golden | Empty | Borrowed | Blue | Crooked | Forgotten | Paper | Sleeping | Wandering | Unfinished | Glass | Salted | Seventh | Invisible
@work
The {work.adj} {work.noun} | The {work.noun} of {NEWCITY} | {^A} {work.noun} in {NEWCITY} | The {work.noun} and the {work.noun} | {work.adj} {work.noun} | {NUM:11:90} Days in {NEWCITY} | The {work.adj} {work.noun} | The {work.noun}’s {work.noun} | Letters from {NEWCITY} | What the {work.noun} Knew | {NAME}: A Life
@headline.culture deal
“{work}” wins {FAMILY} prize
{CITY} {s.culture} reopens after {M} restoration
Lost {s.culture} by {FAMILY} found in {NEWCITY} {building}
{FAMILY} painting fetches {M} at auction
{P0} to lead {O0}
{CITY} celebrates {adj.culture} {s.culture}
Museum in {CITY} returns {p.culture} to {LAND2}
Novelist {FAMILY} dies at {NUM:61:99}
Review: “{work}” at {O0}
{CITY} festival opens with {adj.culture} “{work}”
Row over {s.culture} divides {CITY}
@lead.culture deal
“{work}”, {A} {adj.culture} {s.culture} by {NAME}, won the {FAMILY} Prize in {CITY} on {WEEKDAY}.
A painting by {NAME} that hung for decades in {A} {building} was sold for {M} in {CITY} on {WEEKDAY}.
{^O0} will reopen on {DATE} after {A} {M} restoration that took {NUM:3:15} years, it said on {WEEKDAY}.
{NAME}, the {LANDADJ} author of “{work}” and “{work}”, has died in {CITY} at the age of {NUM:61:99}, the publisher said on {WEEKDAY}.
{P0} has been appointed to lead {O0}, which has been without a director since {LASTMONTH}, it was announced on {WEEKDAY}.
{A} {adj.culture} production of “{work}” opened in {CITY} on {WEEKDAY} to long applause and some boos.
{^O0} will return {p.culture} taken from {LAND2} in {PASTYEAR}, it said on {WEEKDAY}.
@fact.culture
{F} works are on show, {F0} of them for the first time.
The opening drew {F} visitors, up from {F0} last year.
The catalogue lists {F} objects, after {F0} in an earlier edition.
@factname.culture
works on show | visitors | objects in the catalogue
@detail.culture deal
“{work}”, which {NAME} wrote in {PASTYEAR}, tells of {A} {profession} who inherits {A} {building} in {NEWCITY}.
The jury praised its {adj.culture} language and {adj.culture} humour.
The collection includes {p.culture} from {NEWCITY} and {A} {adj.culture} {s.culture} of {PASTYEAR}.
{^P} studied in {NEWCITY} and worked as {A} {profession} before [his/her] first {s.culture}.
Restorers found {A} {colour} {garment} painted over beneath the {adj.culture} varnish.
The role of the {profession} is sung by {NAME}, that of [his/her] rival by {NAME}.
Tickets cost between {NUM:5:30} and {NUM:31:180} dollars, and the first {NUM:3:30} evenings are sold out.
The building, designed by {NAME} in {PASTYEAR:150}, had been used as {A} {building} for {NUM:10:60} years.
A translation by {NAME} will appear in {NEXTMONTH} with {FAMILY} & {FAMILY}.
Critics were divided: one called it {adj.culture}, another wished for fewer {p.culture}.
“{work}”, shown with subtitles, runs for {NUM:80:200} minutes.
Among the {p.culture} are {NUM:3:40} letters that the composer wrote to {A} {profession} in {NEWCITY}.
{^who.culture} queued around the block from {NUM:4:9} o’clock in the morning.
The money comes from {NEWFIRM} and from {A} {s.culture} held in {LASTMONTH}.
@background.culture deal
{^O0} was founded in {PASTYEAR:150} in a former {building}.
{P0} became known in {PASTYEAR} with “{work}”, {A} {adj.culture} {s.culture} set in {NEWCITY}.
The {FAMILY} Prize, worth {M}, has been awarded since {PASTYEAR}.
The {p.culture} came to {CITY} in {PASTYEAR}, during the war.
@s.culture theme
novel | exhibition | film | painting | festival | opera | concert | play | sculpture | museum | library | biography | album | ballet | manuscript | photograph | poem | television series | orchestra | mural | archive | comedy | translation | symphony | documentary | carnival | auction | portrait | puppet theatre | cathedral | tapestry | folk song | circus | architecture prize | musical | memoir | choir | fresco | comic book | string quartet | retrospective | radio play | monument
@p.culture motif
paintings | books | films | concerts | statues | masks | songs | poems | photographs | manuscripts | instruments | letters | drawings | costumes | audiences | recordings | premieres | coins | stage sets | vases | posters | crowns | subtitles | violins | bronzes | sketches | prizes | folk tales | carpets | dances | tickets | reviews | critics | etchings | puppets | icons | dialects | scores
@adj.culture motif
modern | classical | medieval | contemporary | baroque | folk | poetic | restored | controversial | abstract | popular | elegant | forgotten | melancholy | experimental | bestselling | gilded | satirical | unfinished | romantic | minimalist | witty | gothic | autobiographical | lyrical | sombre | playful | operatic | surreal | lavish | silent | theatrical | haunting | acclaimed | bohemian
@vb.culture motif
restore | exhibit | publish | collect | present | preserve | catalogue | donate | photograph | review | finance | show | lend
@who.culture motif
artists | critics | visitors | actors | musicians | readers | writers | collectors | curators | dancers | singers | film-makers | restorers | poets | publishers | historians | tourists | composers | booksellers | puppeteers | photographers | sculptors | librettists | set designers | ushers
@setting.culture
in the foyer of {O0} | at the opening in {CITY} | in a studio above {A} {building} | at a reading in {NEWCITY} | under the dome of the reading room | backstage
@q.culture deal
a {s.culture} is finished when you are no longer ashamed of it
I wrote “{work}” in the kitchen, at night, when the children were asleep
the {p.culture} belong to {LAND2}, and they should go home
nobody needs {A} {s.culture}, and nobody can live without one
we wanted a house where {who.culture} and {who.culture} meet on the stairs
{CITY} has {NUM:3:30} car parks and one {s.culture}, and nobody remembers the car parks
when I first held the {s.culture} in my hands, I forgot to breathe
)grammar";

}  // namespace backfile::corpus
