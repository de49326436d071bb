// English: environment, climate, disasters.
#include "tools/corpus/grammars/grammars.hpp"

namespace backfile::corpus {

const std::string_view kEnglishNature = R"grammar(
@org.environment
the {LANDADJ} Environment Agency => the agency
the {NEWCITY} National Park Authority => the park authority
the Rivers Trust => the trust
Friends of the {NEWCITY} Wetlands => the group
the {LANDADJ} Forestry Service => the service
the Bird Protection League => the league
the Institute for Water Research => the institute
the Water Board of {CITY} => the board
the Ministry of the Environment => the ministry
@role.environment
park ranger _ | forester _ | Professor _ | mayor _
_, a biologist at {O0},
_, a campaigner with {O0},
_, director of {O0},
_, a spokes[man/woman] for {O0},
@star.environment
Environment Minister _ | Environment Minister _ | Water Commissioner _ | Governor _
@headline.environment deal
{^animal:pl} return to {NEWCITY} after {NUM:30:90} years
Spill turns river near {CITY} {colour}
{LAND} bans {pollutant} in {adj.environment} zones
{^FIRM} fined {M} over {pollutant}
Villagers sue over {adj.environment} {s.environment}
{^s.environment} near {NEWCITY} to become reserve
{LAND} plants {F} thousand trees along {adj.environment} {s.environment}
{^pollutant} found in {PC} of wells
Dam near {NEWCITY} divides {who.environment}
Park rangers find {F} dead {animal:pl}
Recycling of {waste} falls short in {LAND}
@pollutant zipf
pesticides | microplastics | heavy metals | solvents | sewage | {COIN:3} | nitrates | mercury | diesel oil | detergents | dyes | lead | antibiotics | fertilisers | {COIN:3} | arsenic | flame retardants
@waste zipf
plastic bags | batteries | bottles | tyres | tins | cardboard boxes | fishing nets | mobile phones | cigarette ends | nappies | glass jars | cables
@project zipf
dam | quarry | motorway | landfill | power station | golf course | hotel | sewage plant | mine | port | airport | incinerator | tannery | canal | sawmill
@colour zipf
red | green | black | white | orange | brown | yellow | blue | grey | turquoise | purple | pink | rust-red | milky | crimson | olive
@lead.environment deal
A chemical spill has killed fish along {NUM:3:90} kilometres of {A} {adj.environment} {s.environment} near {CITY}, {O0} said on {WEEKDAY}.
{LAND} will ban {pollutant} in {adj.environment} areas from {NEXTYEAR}, {P0} said on {WEEKDAY}.
{^animal:pl} have bred near {CITY} for the first time since {PASTYEAR}, {O0} said on {WEEKDAY}, after {who.environment} began to {vb.environment} the {s.environment}.
{^who.environment} in {CITY} have gone to court to stop {FIRM} from building {A} {project} in {A} {adj.environment} valley.
{FIRM} must pay {M} for letting {pollutant} into {A} {s.environment} near {CITY}, {O0} ruled on {WEEKDAY}.
{A} {adj.environment} {s.environment} the size of {NUM:200:9000} football pitches is to be restored near {CITY}, {O0} said on {WEEKDAY}.
@fact.environment
Inspectors counted {F} dead {animal:pl}, after {F0} on {YESTERDAY}.
About {F} hectares are affected, more than the {F0} estimated at first.
{^O0} has recorded {F} breeding pairs this year, up from {F0}.
@factname.environment
dead animals | hectares affected | breeding pairs
@detail.environment deal
Water samples taken on {PASTDATE} contained {NUM:2:40} times the permitted amount of {COIN:3}.
The {s.environment} is home to the {adj.environment} {animal}, {COIN:1} {COIN:1}, of which fewer than {NUM:40:900} remain.
{^who.environment} have asked {O1} to {vb.environment} {npl} before the breeding season begins in {NEXTMONTH}.
The company said it had stopped production and would {vb.environment} the {s.environment} at its own cost.
{^N} said it would take {NUM:3:30} years for the {s.environment} to recover.
About {PCT} of {LAND}’s {waste} are collected; the rest are burned or buried.
Rangers patrol the {adj.environment} {s.environment} on foot because there are no roads.
A new {project} would create {NUM:20:900} jobs but drive {NUM:3:30} families from their land.
Fishermen in {NEWCITY} say their catch has fallen by {PCT} since {PASTYEAR}.
Volunteers in {colour} overalls collected {NUM:2:90} tonnes of {waste} from the beaches of {NEWCITY}.
Traces of {COIN:3} have been found in {animal:pl} as far away as {NEWCITY}.
The plan would {vb.environment} {npl} on {NUM:200:9000} hectares between {NEWCITY} and {NEWCITY}.
@background.environment deal
{LAND} declared the area a nature reserve in {PASTYEAR}.
The {animal} was last seen near {CITY} in {PASTYEAR}, when the {s.environment} was drained.
{^O0} has fined {FIRM} {NUM:2:9} times since {PASTYEAR}.
Half of {LAND}’s {adj.environment} forests have been felled since {PASTYEAR}.
@s.environment theme
river | forest | wetland | national park | lake | dam | reservoir | estuary | nature reserve | coral reef | meadow | peat bog | aquifer | coastline | beach | hatchery | bird sanctuary | heath | canal | valley | fishing ground | lagoon | hedgerow | floodplain | marsh | breeding colony | watershed | mangrove | salt marsh
@p.environment motif
plastic bags | pesticides | birds | trees | fish stocks | heavy metals | wells | batteries | bottles | fertilisers | wolves | bees | nets | chemicals | seeds | microplastics | pollutants | nesting sites | toxins | rubbish heaps | seabirds | weeds | hedges | invasive plants | fumes | wetlands | salmon runs | mangroves | tailings | tyres | diesel engines | springs | logging roads | lead pellets | sewage leaks | hunting licences | reeds | oysters | orchards | wildflowers
@adj.environment motif
polluted | protected | endangered | wild | contaminated | native | untouched | threatened | neglected | remote | ancient | abandoned | rare | damaged | coastal | alpine | fragile | poisoned | overgrown | precious | unspoilt | murky | subtropical | marshy
@vb.environment motif
protect | restore | clean up | monitor | clear | preserve | conserve | remove | inspect | register | save | count | photograph | manage | safeguard | study
@who.environment motif
campaigners | farmers | villagers | biologists | fishermen | rangers | volunteers | residents | foresters | birdwatchers | hunters | environmentalists | anglers | beekeepers | shepherds | landowners | divers | hikers | schoolchildren | reed cutters | conservationists | gamekeepers
@setting.environment
on the bank of the river | at the edge of the reserve | in a boat on the lake | at the treatment plant in {NEWCITY} | under the last oaks of {NEWCITY} | in a hide among the reeds
@q.environment deal
you can smell the {s.environment} before you see it
a {animal} does not read planning applications
the water was {colour} on {YESTERDAY}, and today nothing in it moves
it took nature {NUM:2:9} thousand years to make this {s.environment} and us {NUM:3:9} weeks to ruin it
we are not against progress, we are against {pollutant} in our drinking water
if the {animal:pl} stay, we shall have done something right
my grandfather could drink from this {s.environment}, and I would not wash a tractor in it
@org.climate
the {LANDADJ} Weather Service => the weather service
the Institute for Climate Research => the institute
the International Climate Panel => the panel
the Ministry of Energy => the ministry
the Coalition of Island States => the coalition
the Grid Operator => the operator
the Polar Observatory at {NEWCITY} => the observatory
the Emissions Registry => the registry
@role.climate
Professor _ | negotiator _ | glaciologist _
_, a climate scientist at {O0},
_, a meteorologist at {O0},
_, an activist from {NEWCITY},
_, who represents {NUM:20:40} island states,
_, a spokes[man/woman] for {O0},
@star.climate
Climate Minister _ | Energy Minister _ | Prime Minister _ | Environment Minister _
@crop theme
wheat | maize | olives | grapes | coffee | barley | apples | rice | potatoes | cotton | tomatoes | almonds | bananas | tea | millet | cocoa | sunflowers | oranges | lentils | peaches | hops | sugar beet | vanilla | cassava | cherries | saffron
@headline.climate deal
{LAND} misses {s.climate} for third year
{^adj.climate} {s.climate} hits {crop} harvest
{LAND} to close last coal plant by {NEXTYEAR}
Glaciers near {NEWCITY} lose {PC} of ice
Islands demand {M} for {p.climate}
Warmest {MONTH} on record in {LAND}
Mild winters threaten {crop}, study says
Talks on {s.climate} stall in {CITY}
{LAND} taxes {p.climate} from {NEXTYEAR}
{CITY} plans for hotter summers
{FIRM} to build {adj.climate} {s.climate} off {NEWCITY}
@lead.climate deal
Last month was the warmest {MONTH} in {LAND} since records began in {PASTYEAR:120}, {O0} said on {WEEKDAY}.
{LAND} will miss its {s.climate} for {NEXTYEAR} unless it can {vb.climate} {npl}, {O0} said on {WEEKDAY}.
Delegates from {NUM:90:190} countries failed to agree on {A} {adj.climate} {s.climate} in {CITY} on {WEEKDAY}, after two nights of talks.
{A} {adj.climate} {s.climate} has ruined much of the {crop} harvest around {CITY}, growers said on {WEEKDAY}.
{LAND} will close its last coal-fired power station by {NEXTYEAR} and {vb.climate} {npl} instead, {P0} said on {WEEKDAY}.
The glaciers above {CITY} have lost {PC} of their ice since {PASTYEAR}, according to a study published on {WEEKDAY}.
@fact.climate
Emissions came to {F} thousand tonnes, compared with {F0} thousand a year earlier.
Ambulance crews answered {F} calls related to the heat this year, up from {F0} in {PASTYEAR}.
Some {F} households have applied for grants, against {F0} when the scheme began.
@factname.climate
thousand tonnes of emissions | calls related to the heat | households that applied
@detail.climate deal
The temperature in {NEWCITY} reached {NUM:31:47} degrees on {PASTDATE}, the highest ever measured there.
Yields of {crop} could fall by {PCT} by {NEXTYEAR} if {p.climate} continue, the study says.
Power from wind and sun covered {PCT} of demand in {LASTMONTH}, up from {PCT} in {PASTYEAR}.
Farmers are switching from {crop} to {crop}, which needs less water.
{^N} said the {s.climate} was {adj.climate} but would not {vb.climate} {npl}.
The sea off {NEWCITY} has risen by {NUM:3:30} centimetres since {PASTYEAR}.
Under the plan, {who.climate} would receive {MONEY} to {vb.climate} {npl}.
{FIRM} will pay about {MONEY} for permits to emit carbon dioxide in {NEXTYEAR}.
Ice at {NEWCITY} now breaks up {NUM:3:30} days earlier than in {PASTYEAR}.
A draft seen by {O1} speaks of {adj.climate} {p.climate} and leaves open who will pay.
Insurers have stopped covering {p.climate} in {NUM:3:30} districts along the coast.
Rainfall was {PCT} below the average for {MONTH}, and reservoirs were at {PCT} of capacity.
@background.climate deal
{LAND} promised in {PASTYEAR} to cut its emissions by {NUM:20:80} percent before {NEXTYEAR}.
A conference in {NEWCITY} in {PASTYEAR} set up a fund for {p.climate}, but only {M} has been paid in.
{^O0} has measured temperatures in {CITY} since {PASTYEAR}.
Energy makes up about {NUM:31:77} percent of {LAND}’s emissions, transport most of the rest.
@s.climate theme
emissions target | drought | carbon tax | heatwave | climate deal | coal phase-out | solar park | wind farm | sea level | glacier | adaptation fund | late frost | monsoon | ice sheet | power grid | warm spell | flood defence | carbon price | climate summit | permafrost | heat pump scheme | offshore platform | methane leak | green bond | tipping point | rainfall record | hydrogen plant | snow cover | dry season | jet stream | biogas plant | ocean current | tidal barrier | dust storm | crop failure
@p.climate motif
emissions | heatwaves | droughts | solar panels | wind turbines | floods | greenhouse gases | dykes | coal plants | heat pumps | electric cars | permits | storms | carbon credits | harvests | subsidies for fuel | forest fires | glaciers | peatlands | offsets | rising seas | warm winters | loss and damage claims | batteries | pipelines | reservoirs | hailstorms | shade trees | insulation grants | weather stations | cyclones | irrigation canals | snow cannons | boilers
@adj.climate motif
extreme | renewable | record-breaking | binding | voluntary | offshore | long-term | unseasonal | sustainable | low-carbon | expensive | ambitious | early | late | unprecedented | regional | national | severe | state-funded | costly | experimental | seasonal | persistent | global | local | devastating
@vb.climate motif
finance | reduce | limit | measure | subsidise | monitor | tax | predict | cut | replace | promote | discuss | plan | assess | support | cope with | prepare for | report | regulate | map
@who.climate motif
farmers | negotiators | scientists | islanders | activists | utilities | growers | insurers | households | meteorologists | delegates | coastal towns | young people | airlines | carmakers | shipping companies | energy ministers | winegrowers | forecasters | nomads | ski resorts | herders
@setting.climate
at the conference centre in {NEWCITY} | on the edge of the ice | in a field of withered {crop} | at a weather station above {NEWCITY} | on a dyke near {NEWCITY} | under a row of turbines
@q.climate deal
we have planted {crop} here for {NUM:3:7} generations, and I do not know who will plant it next
there is no such thing as normal weather any more
a target without {npl} is a wish
the ice does not negotiate
we did the least to cause {npl}, and we pay the most
{NUM:31:46} degrees in {MONTH} is not a summer, it is a warning
you cannot {vb.climate} {npl} with speeches
@org.disasters
the {LANDADJ} Civil Protection Agency => the agency
the {CITY} Fire Brigade => the fire brigade
the Relief Committee => the committee
the {LANDADJ} Red Lantern Society => the aid group
the Coast Guard => the coast guard
the Governor’s Office => the office
the Geological Survey => the survey
the Railway Accident Board => the board
@role.disasters
fire chief _ | Captain _ | Dr _ | Lieutenant _ | ambulance driver _
_, a rescue worker from {NEWCITY},
_, a spokes[man/woman] for {O0},
_, a seismologist at {O0},
@star.disasters
Governor _ | Interior Minister _ | Mayor _ | rescue chief _
@headline.disasters deal
{^s.disasters} near {CITY} kills at least {F}
Thousands flee as {s.disasters} nears {CITY}
{LAND} declares emergency after {adj.disasters} {s.disasters}
Rescuers search for {F} missing after {s.disasters}
Death toll from {LAND} {s.disasters} rises to {F}
{^s.disasters} cuts off {NUM:3:30} villages near {NEWCITY}
{LAND} asks for help after {s.disasters}
Survivors of {CITY} {s.disasters} wait for {p.disasters}
Child found alive {NUM:2:9} days after {s.disasters}
Inquiry opens into {CITY} {s.disasters}
{^s.disasters} damage put at {M}
@lead.disasters deal
{A} {adj.disasters} {s.disasters} struck {CITY} on {WEEKDAY}, destroying {p.disasters} and cutting off {NUM:3:30} villages, {O0} said.
Rescuers were searching for survivors in {CITY} on {WEEKDAY} after {A} {s.disasters} {gen.destroyed} {npl}.
{LAND} declared a state of emergency on {WEEKDAY} as {A} {adj.disasters} {s.disasters} moved towards {CITY}.
Thousands of {who.disasters} spent the night outdoors in {CITY} after {A} {adj.disasters} {s.disasters}, {O0} said on {WEEKDAY}.
The number of people killed by {A} {s.disasters} near {CITY} rose again on {WEEKDAY} as rescuers reached the last cut-off villages.
Relief flights reached {CITY} on {WEEKDAY}, {NUM:2:9} days after {A} {adj.disasters} {s.disasters} {gen.destroyed} {npl}.
@fact.disasters
At least {F} people were injured, {O0} said, up from {F0} reported on {YESTERDAY}.
{F} people are known to have died, {O0} said, after giving the number as {F0} earlier.
Some {F} houses were destroyed and {F0} damaged, according to {O0}.
@factname.disasters
people injured | people killed | houses destroyed
@detail.disasters deal
Helicopters dropped {p.disasters} over {NEWCITY}, where the only bridge had been washed away.
{^who.disasters} dug through the rubble of {A} {building} with their hands.
The {s.disasters} was felt as far away as {NEWCITY}, {NUM:60:400} kilometres to the north.
About {NUM:900:9000} people are staying in {NUM:3:60} shelters, most of them in schools and churches.
Power was restored to {PCT} of homes by {YESTERDAY}, but {NEWCITY} remained in the dark.
{^N} said it was too early to say how many {p.disasters} had been lost.
The governor appealed for {p.disasters}, {p.disasters} and doctors.
Roads to {NEWCITY} and {NEWCITY} were blocked by fallen trees and {mud} mud.
Forecasters expect {NUM:40:300} millimetres of rain before {TOMORROW}, which could {vb.disasters} {npl}.
A hospital ship, the {COIN:2}, left {NEWCITY} with {NUM:20:300} doctors and {p.disasters} on board.
{LAND2} offered {MONEY} in aid and a team of {who.disasters} with dogs.
Damage was put at {MONEY} by {O1}, not counting {npl}.
Police warned of looters after {p.disasters} were stolen from {A} {building}.
In the village of {NEWCITY}, only the {building} was still standing.
@background.disasters deal
{A} {s.disasters} in the same area killed {NUM:100:5000} people in {PASTYEAR}.
{LAND} lies in a zone where {p.hazard} are frequent.
A warning system built after the {s.disasters} of {PASTYEAR} failed because nobody had paid for its batteries.
{^O0} was set up after the {s.disasters} of {PASTYEAR}.
@p.hazard earthquakes | typhoons | floods | landslides | forest fires | avalanches | cyclones | volcanic eruptions
@mud zipf
thick | deep | frozen | ankle-deep | slippery | grey | knee-deep | drying | stinking
@building theme
school | church | market hall | hospital | warehouse | hotel | mosque | railway station | town hall | apartment block | bakery | factory | temple | cinema | sports hall | kindergarten | bus depot | lighthouse | dairy | fire station | monastery | parking garage | library | greenhouse | sawmill | grain silo | pharmacy
@s.disasters theme
earthquake | flood | storm | fire | landslide | explosion | train crash | avalanche | typhoon | ferry accident | tornado | volcanic eruption | dam burst | forest fire | hurricane | tsunami | building collapse | mudslide | blizzard | gas leak | plane crash | mine collapse | cyclone | flash flood | bridge collapse | hailstorm | chemical fire | heavy snowfall | tidal surge | rockfall | aftershock | power cut
@p.disasters motif
houses | blankets | tents | roads | bridges | roofs | water tanks | generators | power lines | crops | boats | trees | food parcels | medicines | schools | cars | clothes | livestock | pumps | helicopters | sandbags | fishing nets | rescue dogs | railway lines | field kitchens | radios | mobile phone masts | stretchers | greenhouses | excavators | candles | rice fields | drinking water supplies | body bags | windows | vineyards | chainsaws | orchards | mattresses
@adj.disasters motif
powerful | violent | devastating | severe | sudden | deadly | damaged | unprecedented | catastrophic | destructive | unexpected | massive | remote | ruined | terrible | makeshift | brief | prolonged | tragic | widespread
@vb.disasters motif
damage | destroy | repair | replace | rebuild | secure | clear | inspect | evacuate | reach | supply | flood | cut off | threaten | salvage
@who.disasters motif
rescuers | survivors | soldiers | residents | volunteers | firefighters | families | divers | fishermen | doctors | aid workers | children | villagers | passengers | miners | tourists | engineers | farmers | relatives | sailors | climbers | evacuees | electricians | orphans
@setting.disasters
in a shelter in {NEWCITY} | beside the ruins of {A} {building} | at the harbour in {NEWCITY} | on a roof above the water | at the temporary morgue | in a tent on the football field
@q.disasters deal
we heard a noise like a train, and then there was no more {building}
I had time to take the children and the dog, and nothing else
as long as there is a voice under the rubble, we dig
we need {p.disasters}, and we need them before {TOMORROW}
the water came at night, and nobody had told us
everything that I own fits into this {container}
the {building} saved us, it was the only thing that did not move
we have buried {NUM:3:40} people since {YESTERDAY}, and I knew all of them
)grammar";

}  // namespace backfile::corpus
