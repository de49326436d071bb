// English: economy, trade, business.
#include "tools/corpus/grammars/grammars.hpp"

namespace backfile::corpus {

const std::string_view kEnglishMarkets = R"grammar(
@org.economy
the {LANDADJ} central bank => the bank
the {LANDADJ} Ministry of Finance => the ministry
the National Statistics Office => the office
the {FAMILY} Institute => the institute
the Chamber of Commerce of {CITY} => the chamber
the Institute of Bankers => the institute
the Federation of {LANDADJ} Industry => the federation
the Fiscal Council => the council
the Employment Agency => the agency
@role.economy
deputy governor _ | Budget Minister _ | Professor _
_, chief economist at {NEWFIRM},
_, an economist at {O0},
_, a currency strategist at {NEWFIRM},
_, who heads the forecasting unit at {O0},
_, a labour market researcher,
_, a fund manager at {NEWFIRM},
@star.economy
central bank Governor _ | Finance Minister _ | Finance Minister _ | Economy Minister _ | Prime Minister _
@indicator zipf
inflation | unemployment | consumer spending | industrial output | growth | house prices | retail sales | wages | borrowing costs | the budget deficit | exports | household debt | producer prices | business confidence | construction output | youth unemployment | tax revenue | bank lending | mortgage approvals | the trade gap | core inflation | factory orders | the savings rate | rents | productivity | vacancies
@headline.economy deal
{^indicator.up} beat forecasts in {LASTMONTH}
{LAND} central bank holds rates at {PC}
{LANDADJ} economy shrinks as {p.economy} weaken
{LAND} raises interest rates to curb {s.economy}
Inflation climbs to {PC} in {LAND}
Jobless rate falls to lowest since {PASTYEAR}
{^who.economy} feel squeeze as {p.economy} rise
{LAND} cuts growth forecast to {PC}
Budget gap widens to {M}
{^adj.economy} {s.economy} threatens recovery, bank warns
{LAND} announces {M} in {p.economy}
Currency slides after {s.economy}
@indicator.up
retail sales | exports | wages | house prices | factory orders | vacancies
@lead.economy deal
{LAND}’s economy grew by {PC} in the {quarter} quarter, {gen.faster} than forecast, as {p.economy} offset {A} {adj.economy} {s.economy}.
{LAND}’s central bank left its main interest rate at {PC} on {WEEKDAY}, saying that {A} {adj.economy} {s.economy} could still {vb.economy} {npl}.
Consumer prices in {LAND} rose by {PC} in the year to {LASTMONTH}, {O0} said on {WEEKDAY}, as {who.economy} paid more for {goods} and {goods}.
Unemployment in {LAND} fell to {PC} in {LASTMONTH}, but {who.economy} warned that {adj.economy} {p.economy} would soon {vb.economy} the recovery.
{LAND}’s government unveiled {M} in {p.economy} on {WEEKDAY} in an attempt to end {A} {adj.economy} {s.economy}.
{^who.economy} in {CITY} are cutting back on {goods} as {A} {adj.economy} {s.economy} eats into their savings, figures showed on {WEEKDAY}.
@quarter first | second | third | final
@fact.economy
Some {F} people registered as unemployed in {CITY} in {LASTMONTH}, {O0} said, after {F0} the month before.
{^O0} counted {F} insolvencies in {LASTMONTH}, compared with {F0} a year earlier.
Employers advertised {F} jobs in {CITY}, up from {F0} in {LASTMONTH}.
@factname.economy
people newly registered as unemployed | insolvencies | jobs advertised
@detail.economy deal
Economists polled by {NEWORG} had expected {indicator} to rise by {PCT}.
Prices of {goods} rose by {PCT} and those of {goods} by {PCT}, while {goods} became cheaper.
{^O0} lowered its forecast for growth in {NEXTYEAR} to {PCT} from {PCT}.
The currency fell by {PCT} against the dollar before recovering some of its losses.
Yields on ten-year government bonds rose to {PCT}, the highest since {MONTH} {PASTYEAR}.
{^indicator} has now risen for {NUM:2:9} months in a row, the longest run since {PASTYEAR}.
{^N} said [he/she] expected {indicator} to {vb.trend} before the end of {NEXTYEAR}.
The slowdown was sharpest in {sector}, where output fell by {PCT}.
{^who.economy} in {NEWCITY} spent {PCT} less on {goods} than a year ago.
Minutes of the last meeting show that {NUM:2:4} members of the board wanted to {vb.economy} {npl} at once.
Public debt stands at {NUM:61:140} percent of output, up from {NUM:20:60} percent in {PASTYEAR}.
Adjusted for the number of working days, {indicator} changed little.
The figures are provisional and will be revised on {DATE}.
A rise in {indicator} would make it harder for {who.economy} to {vb.economy} {npl}.
@vb.trend recover | level off | weaken | pick up | peak | stabilise | fall back
@goods motif
food | fuel | electricity | clothing | furniture | bread | vegetables | used cars | rents | rail tickets | heating oil | coffee | dairy products | holidays | footwear | toys | medicines | books | cooking oil | fish | rice | fertiliser | air fares | household appliances | newspapers | wine | flour | poultry | school uniforms | garden tools
@sector motif
manufacturing | construction | farming | retail | tourism | mining | banking | shipping | shipbuilding | forestry | textiles | car making | hospitality | telecommunications | steelmaking | publishing | chemicals | brewing | fishing | printing | road haulage | food processing | machine tools | furniture making
@background.economy deal
{LAND} left recession in {PASTYEAR} after {NUM:3:9} quarters of falling output.
{^O0} has raised rates {NUM:2:9} times since {LASTMONTH} {PASTYEAR}.
The economy depends on {sector} and {sector}, which together make up {PCT} of output.
A programme of {p.economy} agreed in {PASTYEAR} cost {M} and ran out in {LASTMONTH}.
{P0}, who took office in {PASTYEAR:8}, has promised to {vb.economy} {npl}.
@s.economy theme
slowdown | recession | interest rate | recovery | budget deficit | stimulus package | debt burden | labour shortage | currency crisis | price shock | wage round | tax cut | credit squeeze | rate rise | housing boom | downturn | spending cut | energy bill | savings ratio | austerity programme | bond sale | bailout | devaluation | minimum wage | price freeze | pension fund | property tax | bank run | labour market | bubble | yield curve | surplus | windfall | overheating | output gap
@p.economy motif
prices | exports | wages | interest rates | subsidies | tax cuts | consumer loans | bonds | jobs | investments | savings | mortgages | public works | energy costs | rents | reserves | food prices | pensions | tariffs | capital flows | factory orders | deposits | dividends | forecasts | tax receipts | layoffs | import costs | benefits | arrears | credit lines | guarantees | vouchers | household budgets | grants
@adj.economy motif
weak | strong | sluggish | sharp | seasonal | fiscal | monetary | modest | steep | stubborn | volatile | domestic | record | gradual | unexpected | underlying | double-digit | anaemic | resilient | buoyant | subdued | robust | uneven | prolonged | cyclical | structural | speculative
@vb.economy motif
boost | finance | cut | stabilise | raise | cushion | support | stimulate | lower | undermine | dampen | protect | guarantee | offset | revive | subsidise | rebalance
@who.economy motif
households | consumers | employers | investors | economists | small businesses | savers | exporters | borrowers | retailers | policymakers | homeowners | pensioners | farmers | banks | lenders | traders | young workers | tenants | shopkeepers | job seekers | manufacturers | taxpayers | forecasters | creditors
@setting.economy
at the covered market in {CITY} | on the trading floor | at the central bank’s marble headquarters | in the queue outside the employment office | at a supermarket in {NEWCITY}
@q.economy deal
the risk is no longer that we do too little, but that we do it too late
people are not buying {goods}, and they have stopped talking about buying a house
{indicator} is a symptom, and you do not cure a patient by breaking the thermometer
we expect {indicator} to {vb.trend} in the {quarter} quarter
a rate of {PCT} would have been unthinkable {NUM:3:9} years ago
nobody should read too much into one month of {p.economy}
the recovery is real, but it is {adj.economy} and it has not reached {NEWCITY}
what {who.economy} need now is a period without surprises
@org.trade
the {LANDADJ} Ministry of Trade => the ministry
the Customs Service => the customs service
the {CITY} Port Authority => the port authority
the {LANDADJ} Exporters’ Association => the association
the Growers’ Council of {NEWCITY} => the council
the Shipowners’ League => the league
the Eastern Customs Union => the union
the {FAMILY} Trade Institute => the institute
@role.trade
deputy negotiator _ | Agriculture Minister _ | customs chief _ | harbour master _
_, a trade lawyer at {NEWFIRM},
_, who exports {cargo} from {NEWCITY},
_, chair of {O0},
_, a shipping analyst at {NEWFIRM},
_, a spokes[man/woman] for {O0},
@star.trade
Trade Minister _ | Trade Minister _ | chief negotiator _ | Trade Commissioner _ | Prime Minister _
@cargo motif
steel | grain | rice | timber | textiles | copper | cars | machinery | coffee | fruit | cement | fertiliser | semiconductors | cotton | beef | wine | natural gas | crude oil | soybeans | palm oil | footwear | cocoa | fish | aluminium | paper | solar panels | sugar | pork | tea | cheese | batteries | tyres | furniture | medicines | flowers | olive oil | rubber | nickel | lithium | {COIN:3} | wool | ceramics | bicycles | spices
@headline.trade deal
{LAND} slaps tariffs on {LANDADJ2} {cargo}
{LAND}, {LAND2} resume talks on {p.trade}
{^cargo} exports hit record as {LAND2} opens market
{LAND} lifts ban on {cargo} from {LAND2}
Strike shuts {CITY} port, stranding {cargo}
{LAND2} threatens {s.trade} over {cargo}
{^who.trade} fear end of {cargo} quotas
Customs dispute holds up {F} trucks at border
{LAND} signs {M} deal to supply {cargo}
Trade gap widens as {cargo} imports jump
{LAND} to appeal against {s.trade} on {cargo}
@lead.trade deal
{LAND} imposed {A} {PC} tariff on {cargo} from {LAND2} on {WEEKDAY}, {gen.drawing} a threat of {adj.trade} {p.trade} in return.
{LAND} and {LAND2} agreed on {WEEKDAY} to resume talks on {A} {adj.trade} {s.trade} covering {cargo}, {cargo} and {cargo}.
Dockworkers in {CITY} voted on {WEEKDAY} to stop handling {cargo} in a dispute over {npl}.
Exports of {cargo} from {LAND} rose by {PC} in {LASTMONTH}, {O0} said on {WEEKDAY}, as {LAND2} eased its {p.trade}.
{^O0} said on {WEEKDAY} it would challenge {LAND2}’s {s.trade} on {cargo}, which {who.trade} say has cost them {M}.
{LAND} will buy {M} of {cargo} from {LAND2} under {A} {s.trade} signed in {CITY} on {WEEKDAY}.
@fact.trade
Some {F} trucks were waiting at the border on {WEEKDAY}, up from {F0} on {YESTERDAY}, {O0} said.
Shipments came to {F} tonnes, against {F0} a year earlier.
{^O0} said {F} containers of {cargo} were held at the port, compared with {F0} a week before.
@factname.trade
trucks at the border | tonnes shipped | containers held at the port
@detail.trade deal
{LAND} imported {MONEY} of {cargo} last year, {PCT} of it from {LAND2}.
The duty, which takes effect on {DATE}, will also apply to {cargo} and {cargo}.
{^N} said the {s.trade} would {vb.trade} {npl} and {vb.trade} {nps}.
Freight rates from {NEWCITY} to {NEWCITY} have risen by {PCT} since {LASTMONTH}.
{^who.trade} in {NEWCITY} said they had {cargo} piling up in warehouses and nobody to sell to.
Negotiators have met {NUM:3:19} times without agreeing on {npl}.
{LANDADJ2} officials called the {s.trade} {adj.trade} and said they would take it to arbitration.
{NEWFIRM}, which ships {cargo} through {CITY}, said it would send its vessels to {NEWCITY} instead.
The agreement would remove duties on {PCT} of goods over {NUM:3:15} years, but leaves out {cargo}.
Spot prices for {cargo} rose by {PCT} on the news and closed at their highest since {PASTYEAR}.
Inspectors found {adj.trade} {p.trade} in {NUM:3:40} of the {NUM:41:300} consignments they opened.
A quota of {NUM:200:9000} tonnes will be shared among {who.trade} from {NUM:3:9} provinces.
Under a clause on {npl}, either side may leave with {NUM:30:180} days’ notice.
@background.trade deal
{LAND} and {LAND2} have argued over {cargo} since {PASTYEAR}, when {O0} first accused its rival of dumping.
Trade between {LAND} and {LAND2} was worth {M} last year.
{CITY} handles about {NUM:12:70} percent of the country’s {cargo}.
An earlier round of talks collapsed in {PASTYEAR} over {p.trade}.
The {s.trade} replaced an older one from {PASTYEAR} that had covered only {cargo}.
@s.trade theme
tariff | trade agreement | customs union | export ban | quota | embargo | trade deficit | anti-dumping duty | supply contract | licence | dispute panel | free trade zone | blockade | import levy | border check | shipping route | safeguard clause | origin rule | transit fee | price floor | arbitration ruling | certificate | port strike | warehouse | supply chain | joint venture | veterinary check | subsidy scheme | grain corridor | barter deal | memorandum
@p.trade motif
tariffs | exports | imports | quotas | customs duties | export licences | subsidies | sanctions | countermeasures | shipments | containers | surcharges | supply chains | inspections | port fees | import permits | labelling rules | orders | waivers | consignments | transit rights | health certificates | harvests | paper forms | freight rates | rebates | stockpiles | safeguards | rules of origin | delivery dates | counterfeit goods | auctions
@adj.trade motif
retaliatory | bilateral | punitive | reciprocal | duty-free | protectionist | multilateral | regional | preferential | customs | unfair | discriminatory | agricultural | maritime | seasonal | transitional | tit-for-tat | non-tariff | temporary
@vb.trade motif
limit | lift | restrict | suspend | ease | extend | renegotiate | monitor | delay | phase out | review | cut | simplify | reduce | accept | tighten | abolish | harmonise | scrutinise | liberalise
@who.trade motif
exporters | importers | farmers | growers | customs officers | dockworkers | truckers | shippers | negotiators | manufacturers | wholesalers | millers | steelmakers | fishermen | brokers | retailers | port operators | shipowners | packers | winemakers | cattle breeders | freight forwarders | weavers | stevedores
@setting.trade
on the quay in {CITY} | at the border crossing near {NEWCITY} | in a cold store full of {cargo} | at the negotiating table | in the customs hall | at the grain terminal
@q.trade deal
a tariff on {cargo} is a tax on everybody who has to eat, drive or build
we can live with {npl}, but we cannot live with not knowing
our {cargo} is good enough for {LAND2}, and it ought to be good enough here
they want our markets and they do not want our {cargo}
the containers are still here, and the buyers are not
the deal is not perfect, but {who.trade} on both sides can work with it
if {LAND2} imposes {adj.trade} {p.trade}, we will answer within {NUM:3:30} days
half of the {cargo} we loaded in {LASTMONTH} is still at sea
@org.business
{FIRM} => {FIRM}
{NEWFIRM} => the company
{NEWFIRM} => the group
the Competition Authority => the authority
the {CITY} Stock Exchange => the exchange
the Metalworkers’ Union => the union
the Financial Supervisor => the supervisor
{NEWFIRM} => the buyer
the Shareholders’ Association => the association
@role.business
finance director _ | board member _ | plant manager _ | sales director _
_, chief executive of {NEWFIRM},
_, an analyst at {NEWFIRM},
_, who owns {PCT} of the shares,
_, a portfolio manager at {NEWFIRM},
_, a union representative at the plant in {NEWCITY},
_, head of research at {NEWFIRM},
_, a spokes[man/woman] for {FIRM},
@star.business
chief executive _ | chief executive _ | chairman _ | founder _ | managing director _
@headline.business deal
{FIRM} to cut {F} jobs in {CITY}
{FIRM} agrees {M} takeover of {NEWFIRM}
{FIRM} profit jumps {PC} on {s.business}
{FIRM} shares slide after {adj.business} {s.business}
{FIRM} names {P0} as chief executive
{NEWFIRM} drops bid for {FIRM}
{FIRM} recalls {product} over {p.business}
Regulator fines {FIRM} over {p.business}
{FIRM} opens {product} plant in {NEWCITY}
{FIRM} files for bankruptcy protection
{FIRM} warns on profit as {p.business} bite
Workers at {FIRM} reject pay offer
Investors press {FIRM} to sell {s.business}
@product motif
cars | tractors | frozen meals | batteries | smartphones | medicines | washing machines | trucks | cement | paint | chocolate | beer | tyres | shoes | lifts | lorries | wind turbines | insurance policies | mattresses | pumps | shampoo | cameras | pressure cookers | pet food | children’s clothes | bicycles | power tools | spectacles | cable cars | coffee machines | garden sheds | forklifts | {COIN:2} tablets | kitchen knives | toys | ferries
@lead.business deal
{FIRM} said on {WEEKDAY} it would close its {product} plant in {CITY} and cut jobs as {A} {adj.business} {s.business} weighs on sales.
{FIRM} agreed on {WEEKDAY} to buy {NEWFIRM} for {M}, creating {LAND}’s largest maker of {product}.
Shares in {FIRM} fell by {PC} on {WEEKDAY} after the maker of {product} warned that {A} {adj.business} {s.business} would weigh on its profit.
{FIRM} reported {A} {PC} rise in {quarter}-quarter profit on {WEEKDAY}, helped by {adj.business} demand for {product}.
{P0} is to take over as chief executive of {FIRM}, the {LANDADJ} maker of {product} said on {WEEKDAY}, ending {A} {NUM:3:9}-month search.
{LAND}’s competition authority opened an investigation into {FIRM} on {WEEKDAY} over {adj.business} {p.business} in the market for {product}.
{FIRM} will invest {M} in a new plant for {product} near {CITY}, it said on {WEEKDAY}, after {who.business} asked it to {vb.business} {npl}.
@fact.business
The company employs {F} people in {CITY}, compared with {F0} a year ago.
{FIRM} said it would close {F} of its shops, more than the {F0} announced before.
Orders came to {F} units, up from {F0} in the same quarter a year earlier.
@factname.business
people employed in {CITY} | shops to be closed | units ordered
@detail.business deal
Revenue was {MONEY}, against {MONEY} a year earlier, while costs rose by {PCT}.
{FIRM} said it expected to sell {NUM:20:900} thousand {product} in {NEXTYEAR}.
{^N} said the price was high but the {s.business} made sense.
The offer values {FIRM} at {MONEY}, a premium of {PCT} to its closing price on {YESTERDAY}.
{^who.business} have called on the board to {vb.business} {npl} and to sell its {product} business.
The plant in {NEWCITY}, opened in {PASTYEAR}, makes {product} for {NUM:3:40} countries.
The deal needs the approval of the competition authority, which is expected to decide by {DATE}.
{FIRM} has lost {PCT} of its market value since {LASTMONTH}.
Its rival {NEWFIRM} said on {YESTERDAY} that it, too, would {vb.business} {npl}.
{^who.business} said they had learned of the {s.business} from a letter pinned to the canteen door.
Analysts had forecast a profit of {MONEY} for the {quarter} quarter.
The company blamed {A} {adj.business} {s.business}, higher prices for {cargo} and the cost of {npl}.
{P} will receive {MONEY} in shares if [he/she] stays until {NEXTYEAR}.
{FIRM} plans to issue {MONEY} of bonds to {vb.business} {nps}.
Its new {COIN:2} line of {product} went on sale in {NUM:3:19} countries in {LASTMONTH}.
@background.business deal
{FIRM}, founded in {CITY} in {PASTYEAR:110}, makes {product} and {product}.
The company bought its rival {NEWFIRM} in {PASTYEAR} for {MONEY} and has been selling parts of it since.
{P0} joined {FIRM} in {PASTYEAR:18} from {NEWFIRM}.
{FIRM} is controlled by the {FAMILY} family, which holds {NUM:31:77} percent of the votes.
Shares in {FIRM} were first listed on the {CITY} exchange in {PASTYEAR}.
@s.business theme
takeover | merger | share price | profit warning | restructuring | plant closure | listing | annual meeting | dividend | write-down | price war | product recall | joint venture | franchise | wage offer | supply contract | order book | boardroom dispute | factory | brand | patent | credit rating | loan | spin-off | hostile bid | warehouse | accounting scandal | loyalty scheme | production line | strike ballot | showroom | cost-cutting plan | headquarters | auction | stock buyback | bottleneck
@p.business motif
shares | profits | sales | job cuts | dividends | costs | bonuses | factories | brands | orders | assets | layoffs | suppliers | debts | patents | refunds | branches | delivery times | spare parts | stores | discounts | working hours | subsidiaries | overheads | warranties | hidden fees | price increases | management posts | raw materials | contracts | stakes | margins | overtime payments | vending machines | inventories | invoices
@adj.business motif
profitable | generous | steady | surprising | costly | overpriced | global | undervalued | fast-growing | state-owned | niche | premium | low-cost | competitive | risky | discounted | lucrative | faltering | automated
@vb.business motif
cut | sell | reduce | finance | review | expand | restructure | limit | protect | postpone | increase | rethink | replace | write off | refinance | streamline | overhaul | simplify | put off
@who.business motif
shareholders | workers | analysts | investors | customers | suppliers | unions | managers | creditors | competitors | directors | lenders | franchise holders | employees | regulators | bondholders | founders | dealers | auditors | private equity funds | pension funds | distributors | short sellers
@setting.business
at the company’s annual meeting in {CITY} | on the factory floor | in the boardroom | at a trade fair in {NEWCITY} | in the car park of the {NEWCITY} plant | on a call with analysts
@q.business deal
this {s.business} gives us the scale to {vb.business} {npl}
we have made {product} here for {NUM:20:90} years, and we were told by e-mail
the price is fair, the timing is not
the market for {product} has changed more in {NUM:3:9} months than in {NUM:10:30} years
we will not comment on {p.business} until the contract is signed
nobody buys {product} on promises
I see no reason to {vb.business} {npl} when the order book is full
our {who.business} have been patient, and we intend to reward them
)grammar";

}  // namespace backfile::corpus
