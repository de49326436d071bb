// English: crime, courts.
#include "tools/corpus/grammars/grammars.hpp"

namespace backfile::corpus {

const std::string_view kEnglishJustice = R"grammar(
@org.crime
the {CITY} police => the police
the {LANDADJ} Federal Police => the federal police
the Public Prosecutor’s Office => the prosecutors
the Customs Investigation Bureau => the bureau
the {NEWCITY} police department => the department
the Anti-Fraud Office => the office
the Border Police => the border police
the Organised Crime Unit => the unit
@role.crime
Chief Inspector _ | Superintendent _ | police chief _ | prosecutor _ | Detective Sergeant _ | Commissioner _
_, a police spokes[man/woman],
_, a criminologist at the University of {NEWCITY},
_, who led the investigation,
@headline.crime deal
Police in {CITY} arrest {F} over {s.crime}
{^adj.crime} gang held over {p.crime} in {NEWCITY}
Thieves take {M} in {loot} from {CITY} {building}
{LAND} breaks up {s.crime} network
Man, {NUM:19:79}, charged over {CITY} {s.crime}
{^loot} worth {M} found in {NEWCITY} {building}
Police seek witnesses to {s.crime} in {CITY}
Former {FIRM} manager accused of {s.crime}
Woman found dead in {CITY} {building}
Customs seize {F} kilos of {contraband}
{^s.crime} suspects traced to {LAND2}
@loot theme
jewellery | cash | paintings | watches | cigarettes | copper cable | bicycles | laptops | gold bars | stamps | wine | handbags | coins | mobile phones | furs | catalytic converters | antique clocks | power tools | diamonds | church silver | medicines | concert tickets | rare books | carpets | violins | lottery tickets | whisky | porcelain | postcards | sausages
@contraband theme
cocaine | heroin | ivory | cigarettes | cannabis | fake medicines | weapons | eels | amphetamines | counterfeit watches | caviar | reptiles | explosives | smuggled gold | forged passports | untaxed spirits | fireworks | rhino horn
@lead.crime deal
Police in {CITY} have arrested {NUM:2:19} people suspected of {s.crime}, {O0} said on {WEEKDAY}.
Thieves broke into {A} {building} in {CITY} on {WEEKDAY} night and escaped with {loot} worth {M}.
{A} {NUM:19:79}-year-old [man/woman] from {CITY} was charged on {WEEKDAY} with {s.crime} after the discovery of {loot} in {A} {building}.
{^O0} seized {contraband} worth {M} in {A} {building} near {CITY} on {WEEKDAY}.
Investigators in {LAND} and {LAND2} said on {WEEKDAY} they had broken up {A} {adj.crime} ring involved in {s.crime} and {s.crime}.
Police were hunting {A} {adj.crime} gang on {WEEKDAY} after {A} {s.crime} at {A} {building} in {CITY}.
@fact.crime
Police have interviewed {F} people, up from {F0} a week ago.
Officers found {F} items in the flat, after listing {F0} at first.
{F} officers took part in the raids, compared with {F0} in an earlier operation.
@factname.crime
people interviewed | items found | officers who took part
@detail.crime deal
The suspects, aged between {NUM:19:30} and {NUM:31:70}, were stopped in {A} {colour} van near {NEWCITY}.
Officers found {loot}, {weapon:pl} and {MONEY:1} in cash behind a false wall.
A witness described {A} {adj.man} man in {A} {colour} jacket, about {NUM:20:60} years old, carrying {A} {container}.
The {p.crime} date back to {MONTH} {PASTYEAR}, {N} said.
The gang is thought to have sold {contraband} through {A} {building} in {NEWCITY}.
No shots were fired, but one officer was bitten by a dog.
Detectives are examining recordings from {NUM:3:90} cameras around the {building}.
The victim, {A} {NUM:19:90}-year-old {profession}, is in a stable condition in hospital.
Forensic experts were still at work in the {building} on {YESTERDAY}.
The money was moved through accounts in {LAND2} and {NEWCITY}, according to the charge sheet.
A reward of {MONEY:1} has been offered for the return of the {loot}.
The [man/woman], who denies the charge, was remanded in custody until {DATE}.
Burglaries in {NEWCITY} have fallen by {PCT} since {PASTYEAR}, but {p.crime} have risen.
Police urged anyone who saw {A} {colour} car near the {building} to come forward.
@adj.man zipf
tall | masked | bearded | hooded | young | bald | heavily built | nervous | elderly | short | well-dressed | limping | red-haired | middle-aged
@weapon zipf
knife | pistol | crowbar | rifle | hammer | axe | baton | shotgun | sledgehammer | screwdriver | machete | bolt cutter | air gun
@background.crime deal
{CITY} saw a similar {s.crime} in {PASTYEAR}, which was never solved.
{^O0} set up a unit for {p.crime} in {PASTYEAR}.
The number of {p.crime} in {LAND} has fallen by {PCT} since {PASTYEAR}, according to {O1}.
A former member of the gang began to talk to investigators in {LASTMONTH}.
@s.crime theme
robbery | fraud | murder | burglary | smuggling | money laundering | arson | kidnapping | theft | drug trafficking | extortion | forgery | bribery | assault | shooting | embezzlement | blackmail | illegal gambling | human trafficking | identity theft | poaching | stabbing | tax evasion | vandalism | hijacking | cattle rustling | match-fixing | art theft | insider dealing | manslaughter
@p.crime motif
burglaries | robberies | thefts | drug offences | shootings | frauds | attacks | arrests | thefts of {loot} | raids | threats | killings | stolen cars | forged banknotes | kidnappings | break-ins | phone scams | arson attacks | assaults | muggings | ransom demands | fingerprints | hoaxes | alibis | confessions | pickpockets | bank raids
@adj.crime motif
armed | violent | organised | notorious | mysterious | anonymous | unsolved | professional | clumsy | dangerous | nocturnal | shadowy | ruthless
@vb.crime motif
investigate | examine | solve | discuss | prevent | record | report | review | prosecute | understand
@who.crime motif
detectives | officers | suspects | witnesses | neighbours | prosecutors | thieves | investigators | victims | shopkeepers | smugglers | customs officers | forensic experts | passers-by | burglars | taxi drivers | security guards | informants | gang members | fraudsters | hostages | patrols
@setting.crime
outside the {building} | at a news conference in {NEWCITY} | in the interview room | at the scene | in the yard of the police station | behind the cordon
@q.crime deal
they knew exactly where to find the {loot}
it was over in {NUM:2:9} minutes, and the alarm did not ring until they had gone
somebody out there knows something, and we ask that person to call us
I thought it was a film until I saw the {weapon}
this is the largest find of {contraband} in our history
he was a quiet {profession} who always said good morning
we are following every lead, including the {colour} {container}
@org.courts
the Supreme Court of {LAND} => the court
the {CITY} District Court => the court
the Court of Appeal in {NEWCITY} => the court of appeal
the Constitutional Court => the judges
the {LANDADJ} Bar Association => the association
the Prosecutor General’s Office => the prosecution
the Commercial Court of {CITY} => the court
the Human Rights Commission => the commission
@role.courts
Judge _ | Chief Justice _ | prosecutor _ | Attorney General _ | Justice Minister _
_, a lawyer for the defence,
_, who represents the victims,
_, professor of law at the University of {NEWCITY},
_, a lawyer at {NEWFIRM},
_, a spokes[man/woman] for {O0},
@headline.courts deal
{CITY} court jails {profession} for {s.crime}
{LAND} court strikes down {s.politics}
Judge orders {FIRM} to pay {M} over {p.courts}
{^FIRM} wins appeal in {s.courts} case
Former minister goes on trial for {s.crime}
{LAND} top court to hear {s.courts}
Jury clears {profession} of {s.crime}
Judges reject {s.courts} over {adj.courts} {p.courts}
{CITY} {s.crime} trial: witness tells of {loot}
Court frees man after {NUM:3:29} years
{LAND} court upholds ban on {p.environment}
@lead.courts deal
A court in {CITY} sentenced a former {profession} to {NUM:2:25} years in prison for {s.crime} on {WEEKDAY}.
{LAND}’s highest court ruled on {WEEKDAY} that {A} {adj.courts} {s.politics} violated the constitution.
{FIRM} must pay {M} to {who.courts} harmed by its {product}, a court in {CITY} ruled on {WEEKDAY}.
The trial of {NUM:3:19} people accused of {s.crime} and {s.crime} opened in {CITY} on {WEEKDAY} under heavy guard.
A judge in {CITY} on {WEEKDAY} dismissed {A} {s.courts} against {FULLPERSON} saying the prosecution had relied on {adj.courts} {p.courts}.
A [man/woman] who spent {NUM:3:29} years in prison for {s.crime} walked free on {WEEKDAY} after judges in {CITY} overturned the verdict.
@fact.courts
The charge sheet names {F} victims, up from {F0} when the investigation began.
{F} people have joined the case, against {F0} a year ago, their lawyers say.
The file runs to {F} pages, after {F0} at the first hearing.
@factname.courts
victims named | people who joined the case | pages in the file
@detail.courts deal
The prosecution had asked for {NUM:3:25} years, the defence for an acquittal.
Judges heard {NUM:20:190} witnesses in {NUM:20:140} days, among them {A} {profession} from {NEWCITY}.
In a ruling of {NUM:20:400} pages, the court called the {s.courts} {adj.courts} and the {p.courts} unreliable.
The defendant, wearing {A} {colour} {garment}, showed no emotion as the sentence was read.
Lawyers said they would appeal within {NUM:7:30} days.
The case turned on {A} {container} of {p.courts} found in {A} {building} in {NEWCITY}.
Two of the {NUM:5:15} judges dissented, one of them on the meaning of a single word in article {NUM:2:190}.
{^who.courts} had argued that the {s.courts} breached the law on {p.politics} of {PASTYEAR}.
The company said it was studying the judgment and had set aside {MONEY}.
A co-defendant, {FULLPERSON} was acquitted of all charges.
The hearing was adjourned until {DATE} because an interpreter was ill.
{^N} said the ruling would affect {NUM:20:900} similar cases.
The court ordered the state to pay {MONEY:1} in damages and to return the {p.courts}.
@FULLPERSON {NAME}, {A} {NUM:19:79}-year-old {profession}, | {NAME}, {A} {profession} from {NEWCITY}, | {NAME}, a former {profession} at {NEWFIRM},
@background.courts deal
The case goes back to {PASTYEAR}, when {A} {profession} in {NEWCITY} found the {p.courts} in {A} {building}.
{LAND} abolished the death penalty in {PASTYEAR}.
A first trial in {PASTYEAR} collapsed after {NUM:3:60} days because of {adj.courts} {p.courts}.
The law at issue was passed in {PASTYEAR} and amended {NUM:2:9} times since.
@s.courts theme
lawsuit | appeal | verdict | trial | indictment | complaint | injunction | settlement | sentence | class action | extradition request | ruling | bail request | libel suit | witness statement | plea bargain | inheritance dispute | patent case | confession | cross-examination | custody case | retrial | acquittal | constitutional challenge | arrest warrant | pardon | affidavit | divorce case | compensation claim | arbitration | subpoena | testimony | precedent
@p.courts motif
documents | damages | charges | witness statements | e-mails | recordings | expert opinions | costs | contracts | tapes | fingerprints | bank records | letters | photographs | diaries | confessions | legal fees | fines | invoices | wills | medical reports | appeals | title deeds | objections | phone records | DNA samples | signatures | prison terms | receipts | minutes
@adj.courts motif
unlawful | forged | inadmissible | unconstitutional | legal | contradictory | lengthy | disputed | sealed | secret | circumstantial | binding | negligent | wrongful | unsigned | criminal | civil | judicial | suspended | unprecedented | libellous | lenient | harsh | flawed | anonymous | procedural | vexatious | landmark | reckless
@vb.courts motif
examine | publish | reject | review | admit | dismiss | consider | hear | withdraw | challenge | accept | disclose
@who.courts motif
judges | lawyers | plaintiffs | prosecutors | jurors | witnesses | defendants | patients | former employees | tenants | victims | heirs | shareholders | relatives | clerks | prisoners | experts | interpreters | creditors | magistrates | law students | barristers
@setting.courts
in a packed courtroom in {CITY} | on the steps of the court | in the public gallery | in the judges’ chambers | behind bullet-proof glass | in a side room of the court
@q.courts deal
justice has been slow, but it has come
the {p.courts} prove nothing except that somebody kept them
my client is {A} {profession}, not a criminal
we shall take this to the highest court in {LAND}, and if need be beyond
no amount of money will bring back {NUM:3:29} years
the law is clear, even where the {p.courts} are not
I told the truth in {PASTYEAR}, and I am telling it now
)grammar";

}  // namespace backfile::corpus
