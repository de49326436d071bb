// German. Organisations carry their nominative article; ":dat" and ":acc" change it. Nouns that would decline are kept in plural lists
// or in the nominative.
#include "tools/corpus/grammars/grammars.hpp"

namespace backfile::corpus {

const std::string_view kGerman = R"grammar(
@person.later
_
@bystander
_, {beruf} aus {NEWCITY},
_, {NUM:19:88} Jahre alt,
_, [der/die] seit {PASTYEAR} in {NEWCITY} lebt,
_, [ein Anwohner/eine Anwohnerin],
@beruf zipf
Lehrer[/in] | Landwirt[/in] | Bäcker[/in] | Krankenpfleger[/in] | Buchhändler[/in] | Schreiner[/in] | Ingenieur[/in] | Apotheker[/in] | Gärtner[/in] | Fischer[/in] | Busfahrer[/in] | Friseur[/in] | Elektriker[/in] | Fotograf[/in] | Übersetzer[/in] | Winzer[/in] | Imker[/in] | Uhrmacher[/in] | Metzger[/in] | Architekt[/in] | Tischler[/in] | Müller[/in] | Schneider[/in] | Rentner[/in] | Förster[/in] | Bibliothekar[/in]
@org.any
das {ministerium} => das Ministerium
die Universität {NEWCITY} => die Universität
die {FAMILY}-Stiftung => die Stiftung
der Stadtrat von {CITY} => der Stadtrat
das {FAMILY}-Institut => das Institut
die Gewerkschaft der {berufe} => die Gewerkschaft
der Landkreis {CITY} => der Landkreis
die Handelskammer {CITY} => die Kammer
@org.business
der Konzern {NEWFIRM} => der Konzern
das Unternehmen {NEWFIRM} => das Unternehmen
die Börse in {CITY} => die Börse
die Kartellbehörde => die Behörde
@org.sport
der FC {CITY} => der FC
der SV {NEWCITY} => der Verein
der Leichtathletikverband => der Verband
die Mannschaft von {CITY} => die Mannschaft
@org.health
das Klinikum {CITY} => das Klinikum
das Gesundheitsamt => das Amt
der Ärzteverband => der Verband
@org.courts
das Landgericht {CITY} => das Gericht
das Oberlandesgericht {NEWCITY} => das Oberlandesgericht
die Staatsanwaltschaft {CITY} => die Staatsanwaltschaft
@org.crime
die Polizei in {CITY} => die Polizei
die Staatsanwaltschaft {CITY} => die Staatsanwaltschaft
das Kriminalamt => das Kriminalamt
@ministerium Finanzministerium | Innenministerium | Verkehrsministerium | Umweltministerium | Bildungsministerium | Wirtschaftsministerium | Gesundheitsministerium | Verteidigungsministerium | Landwirtschaftsministerium
@berufe Lokführer | Lehrer | Pflegekräfte | Hafenarbeiter | Metallarbeiter | Bäcker | Piloten
@role.any
[Innenminister/Innenministerin] _ | [Finanzminister/Finanzministerin] _ | [Bürgermeister/Bürgermeisterin] _ | [Staatssekretär/Staatssekretärin] _
_, [Sprecher/Sprecherin] der Behörde,
_, [Professor/Professorin] an der Universität {NEWCITY},
_, [der/die] das Vorhaben seit {PASTYEAR} begleitet,
_, [Anwalt/Anwältin] aus {NEWCITY},
@role.sport
[Trainer/Trainerin] _ | [Kapitän/Kapitänin] _ | [Stürmer/Stürmerin] _ | [Torwart/Torhüterin] _ | _, {NUM:18:36},
@role.business
[Vorstandschef/Vorstandschefin] _ | [Finanzchef/Finanzchefin] _ | _, [Analyst/Analystin] bei {NEWFIRM}, | _, [Betriebsrat/Betriebsrätin] in {NEWCITY},
@role.health
[Gesundheitsminister/Gesundheitsministerin] _ | [Chefarzt/Chefärztin] _ | _, [Pfleger/Pflegerin] am Klinikum {NEWCITY},
@role.courts
[Richter/Richterin] _ | [Staatsanwalt/Staatsanwältin] _ | _, [Verteidiger/Verteidigerin] des Angeklagten,
@role.crime
[Kommissar/Kommissarin] _ | [Polizeisprecher/Polizeisprecherin] _ | _, [ein Nachbar/eine Nachbarin] des Opfers,
@sache.politics zipf
die Rentenreform | der Haushalt | das Wahlgesetz | die Koalition | die Steuerreform | das Pressegesetz | die Gebietsreform | der Untersuchungsausschuss
@sache.economy zipf
die Inflation | die Konjunktur | der Mindestlohn | die Staatsverschuldung | die Zinserhöhung | die Wohnungsnot | das Konjunkturpaket
@sache.trade zipf
das Handelsabkommen | der Zollstreit | das Ausfuhrverbot | die Getreideausfuhr | der Liefervertrag | der Hafenstreik
@sache.business zipf
die Übernahme | die Werksschließung | der Börsengang | der Stellenabbau | die Fusion | die Gewinnwarnung
@sache.technology zipf
der Netzausbau | der Datenschutz | die künstliche Intelligenz | der Hackerangriff | das Rechenzentrum | die Softwarepanne
@sache.science zipf
der Fossilienfund | die Raumsonde | die Grabung | das Teleskop | die Genstudie | die neue Käferart
@sache.health zipf
die Grippewelle | die Impfkampagne | der Ärztemangel | die Klinikschließung | das neue Medikament | der Masernausbruch
@sache.environment zipf
die Wasserverschmutzung | das Naturschutzgebiet | der Staudamm | das Pestizidverbot | die Rückkehr der Wölfe | die Mülldeponie
@sache.climate zipf
die Dürre | die Hitzewelle | das Klimaziel | der Kohleausstieg | der Gletscherschwund | der Windpark | die Sturmflut
@sache.disasters zipf
das Erdbeben | das Hochwasser | der Waldbrand | die Explosion | der Erdrutsch | das Zugunglück | der Sturm
@sache.crime zipf
der Einbruch | der Drogenfund | der Betrug | die Brandstiftung | der Juwelenraub | die Entführung | die Geldwäsche
@sache.courts zipf
der Prozess | das Urteil | die Berufung | die Klage | der Freispruch | die Anklage
@sache.defence zipf
der Waffenstillstand | das Manöver | der Truppenabzug | der Raketentest | die Wehrpflicht | das Rüstungsgeschäft
@sache.sport zipf
das Finale | das Rückspiel | der Aufstieg | der Trainerwechsel | die Meisterschaft | das Derby
@sache.culture zipf
die Ausstellung | die Uraufführung | das Filmfest | der Literaturpreis | die Rückgabe der Masken | die Sanierung der Oper
@sache.education zipf
die Schulreform | der Lehrermangel | die Abiturprüfung | der Streik der Lehrer | die Studiengebühr | die Schulschließung
@sache.any das Vorhaben
@gruppe zipf
Anwohner | Gewerkschaften | Fachleute | Verbände | Eltern | Landwirte | Händler | Gemeinden | Unternehmen | Studenten | Behörden | Bürgerinitiativen | Kritiker | Vereine | Fischer | Handwerker | Rentner | Ärzte | Naturschützer | Forscher | Urlauber | Kleingärtner | Winzer
@dinge zipf
Zuschüsse | Arbeitsplätze | Mieten | Straßen | Fahrpläne | Verträge | Regeln | Fristen | Schulen | Brücken | Akten | Steuern | Löhne | Ernten | Gebühren | Wälder | Genehmigungen | Maschinen | Radwege | Archive | Leitungen | Grundstücke | Fenster | Glocken | Kartoffeln | Boote | Bienenstöcke | Leuchttürme | Uhren | Gärten | Kirchtürme | Obstbäume | Mühlen | Fähren | Schleusen | Bahnhöfe
@tun zipf
schützen | fördern | abschaffen | kürzen | erneuern | verschieben | verkaufen | erhalten | begrenzen | modernisieren | sanieren | prüfen | ersetzen | streichen | verteidigen | vereinfachen | verlegen | besteuern | versteigern | räumen | verbessern | dokumentieren | verpachten | überwachen
@adj zipf
schwierige | überraschende | umstrittene | wichtige | späte | teure | vorläufige | heikle | ehrgeizige | historische | knappe | unerwartete | mutige | halbherzige | dringende | ungewöhnliche | mühsame | voreilige | bescheidene | langwierige | folgenreiche | unscheinbare | widersprüchliche
@headline.any deal
{CITY}: {^sache.*} spaltet die Stadt
{^gruppe} in {CITY} wollen {dinge} {tun}
{^sache.*} kostet {M}
{LAND}: {^sache.*} sorgt für Streit
Streit in {CITY}: {gruppe} gegen {gruppe}
{P0} verspricht {adj} Entscheidung
{F} Menschen in {CITY} betroffen
Eine {adj} Lösung für {CITY}
{^gruppe} fordern mehr {dinge}
@headline.sport deal
{CITY} besiegt {NEWCITY} {NUM:2:4}:{NUM:0:1}
{P0} fällt {NUM:3:9} Wochen aus
{^sache.*}: {CITY} hofft auf {P0}
@headline.disasters deal
{LAND}: Zahl der Verletzten steigt auf {F}
{^sache.*} bei {CITY}: {F} Häuser zerstört
@lead.any deal
{^O0} hat am {WEEKDAY} in {CITY} eine {adj} Entscheidung angekündigt: {^gruppe} sollen künftig {dinge} {tun} dürfen.
{^gruppe} und {gruppe} streiten in {CITY} weiter darüber, ob man {dinge} {tun} sollte; {sache.*} beschäftigt inzwischen ganz {LAND}.
{P0} hat am {WEEKDAY} ein Programm über {M} vorgestellt, mit dem {gruppe} in {LAND} {dinge} {tun} sollen.
Tausende {gruppe} sind am {WEEKDAY} in {CITY} auf die Straße gegangen, weil sie {dinge} {tun} wollen.
Nach wochenlangen Verhandlungen haben sich {gruppe} und {gruppe} am {WEEKDAY} in {CITY} geeinigt.
@lead.sport deal
{CITY} hat am {WEEKDAY} mit {NUM:2:4}:{NUM:0:1} gegen {NEWCITY} gewonnen; {P0} traf in der {NUM:61:89}. Minute.
{P0} wird am {TOMORROW} gegen {NEWCITY} fehlen, teilte der Verein am {WEEKDAY} mit.
@lead.disasters deal
{^sache.*} in der Nähe von {CITY} hat am {WEEKDAY} Häuser zerstört und mehrere Dörfer von der Außenwelt abgeschnitten.
Helfer suchten am {WEEKDAY} in {CITY} nach Vermissten; {sache.*} hatte die Stadt in der Nacht getroffen.
@fact.any
Betroffen sind nach Angaben der Behörden {F} Menschen, im Vorjahr waren es {F0}.
Bis {WEEKDAY} gingen {F} Anträge ein, im Monat davor waren es {F0}.
@fact.disasters
Die Zahl der Verletzten stieg auf {F}; zuvor war von {F0} die Rede gewesen.
@fact.sport
Im Stadion waren {F} mitgereiste Anhänger, zuletzt waren es {F0}.
@factname.any
die Zahl der Betroffenen
@detail.any deal
{P} wollte sich am {WEEKDAY} nicht äußern.
Die Kosten werden auf {MONEY} geschätzt, {PCT} mehr als geplant.
Bis {NEXTYEAR} sollen {gruppe} die {dinge} {tun}.
{^gruppe} fordern, die {dinge} bis zum {DATE} zu {tun}.
Ein erster Versuch war {PASTYEAR} gescheitert.
Nach einer Umfrage von {NEWFIRM} wollen {PCT} der Befragten die {dinge} {tun}.
{^O0} will am {TOMORROW} über die {dinge} beraten.
{N} reiste am {YESTERDAY} nach {NEWCITY}, um mit Vertretern der {gruppe} zu sprechen.
In {NEWCITY}, rund {NUM:10:90} Kilometer entfernt, sehen {gruppe} die Lage gelassen.
{V} hat {NUM:3:30} Tage gewartet, bis jemand die {dinge} {tun} konnte.
Die Zahl der Anträge ist seit {MONTH} {PASTYEAR} um {PCT} gestiegen.
Ein {NUM:20:300} Seiten langer Bericht nennt {adj} Gründe, warum {gruppe} die {dinge} nicht {tun} konnten.
Auf dem Marktplatz reden {gruppe} vor allem über {dinge} und das Wetter.
Die Arbeiten begannen {PASTYEAR} und dauern {NUM:2:9} Jahre länger als vorgesehen.
Weder {O0} noch {O1} beantworteten Fragen dieser Zeitung.
{NEWFIRM} beschäftigt in {NEWCITY} {NUM:40:900} Menschen und liefert {dinge} nach {LAND2}.
Die ersten Änderungen treten im {NEXTMONTH} in Kraft.
Trotz des Regens kamen {gruppe} und {gruppe} schon am frühen Morgen.
Eine {adj} Sitzung ist für {TOMORROW} angesetzt.
@background.any deal
In {LAND} wird seit {PASTYEAR} darüber gestritten.
{^O0} besteht seit {PASTYEAR}.
{P0} hatte schon {PASTYEAR} angekündigt, die {dinge} zu {tun}.
Mit {LAND2} gibt es seit {PASTYEAR} ein ähnliches Abkommen.
{CITY} liegt rund {NUM:30:400} Kilometer von {NEWCITY} entfernt und lebt vor allem vom Fremdenverkehr.
@zitat zipf
das ist eine {adj} Entscheidung | wir sind nicht gefragt worden | man kann {dinge} nicht über Nacht {tun} | wir brauchen Taten und keine Worte | die Zahlen sprechen für sich | so etwas habe ich in {NUM:11:40} Jahren nicht erlebt | es geht um die Zukunft von {CITY} | die Lage bleibt angespannt | niemand will {dinge} {tun} | das ist nur ein erster Schritt | wir werden die {dinge} {tun} müssen | dafür fehlt uns das Geld | ich verstehe den Ärger | die {gruppe} haben ein Recht auf Antworten
@quotation deal
„{^zitat}“, sagte {P}.
„{^zitat}“, sagte {P} am {WEEKDAY}.
„{^zitat}, {zitat}“, sagte {V}.
{P} sagte: „{^zitat}.“
„{^zitat}. {^zitat}“, erklärte {P} vor Journalisten.
„{^zitat}“, meint {N}.
@summary
{lead.*}
{fact.*}
Was {gruppe} in {LAND} jetzt erwartet.
Ein Besuch in {CITY}, wo {gruppe} ihre {dinge} {tun} wollen.
@subheading
Viele offene Fragen | Ein alter Streit | Wie es weitergeht | Zwischen {CITY} und {NEWCITY} | Der Ärger wächst | Ungewisser Ausgang
@promotion
Abonnieren Sie unseren Morgenbrief. | Mehr aus {CITY} lesen Sie in der Wochenendausgabe. | Testen Sie unsere App {NUM:3:8} Wochen kostenlos.
@correction
Berichtigung: In dem Artikel „_“ haben wir {factname.*} falsch angegeben. Richtig ist {F}, nicht {F0}.
Korrektur: In einer früheren Fassung des Artikels „_“ stand, {factname.*} betrage {F0}. Richtig ist {F}.
@correction.headline
Berichtigung: _ | Korrektur: _
@headline.frame
{LAND}: _ | _ (Zusammenfassung) | Kurz gemeldet: _
@reporting
(Mit Material von {AGENCY}) | (Bericht: {NAME}, {CITY})
)grammar";

}  // namespace backfile::corpus
