// German. Organisations carry their nominative article; ":dat" and ":acc" change it. Nouns that
// would decline are kept in plural lists or in the nominative.
#include "tools/corpus/grammars/grammars.hpp"

namespace backfile::corpus {

const std::string_view kGerman = R"grammar(
@star.any {role.*}
@person.later
_
@bystander.any
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
@sache.politics theme
die Rentenreform | der Haushalt | das Wahlgesetz | die Koalition | die Steuerreform | das Pressegesetz | die Gebietsreform | der Untersuchungsausschuss
@sache.economy theme
die Inflation | die Konjunktur | der Mindestlohn | die Staatsverschuldung | die Zinserhöhung | die Wohnungsnot | das Konjunkturpaket
@sache.trade theme
das Handelsabkommen | der Zollstreit | das Ausfuhrverbot | die Getreideausfuhr | der Liefervertrag | der Hafenstreik
@sache.business theme
die Übernahme | die Werksschließung | der Börsengang | der Stellenabbau | die Fusion | die Gewinnwarnung
@sache.technology theme
der Netzausbau | der Datenschutz | die künstliche Intelligenz | der Hackerangriff | das Rechenzentrum | die Softwarepanne
@sache.science theme
der Fossilienfund | die Raumsonde | die Grabung | das Teleskop | die Genstudie | die neue Käferart
@sache.health theme
die Grippewelle | die Impfkampagne | der Ärztemangel | die Klinikschließung | das neue Medikament | der Masernausbruch
@sache.environment theme
die Wasserverschmutzung | das Naturschutzgebiet | der Staudamm | das Pestizidverbot | die Rückkehr der Wölfe | die Mülldeponie
@sache.climate theme
die Dürre | die Hitzewelle | das Klimaziel | der Kohleausstieg | der Gletscherschwund | der Windpark | die Sturmflut
@sache.disasters theme
das Erdbeben | das Hochwasser | der Waldbrand | die Explosion | der Erdrutsch | das Zugunglück | der Sturm
@sache.crime theme
der Einbruch | der Drogenfund | der Betrug | die Brandstiftung | der Juwelenraub | die Entführung | die Geldwäsche
@sache.courts theme
der Prozess | das Urteil | die Berufung | die Klage | der Freispruch | die Anklage
@sache.defence theme
der Waffenstillstand | das Manöver | der Truppenabzug | der Raketentest | die Wehrpflicht | das Rüstungsgeschäft
@sache.sport theme
das Finale | das Rückspiel | der Aufstieg | der Trainerwechsel | die Meisterschaft | das Derby
@sache.culture theme
die Ausstellung | die Uraufführung | das Filmfest | der Literaturpreis | die Rückgabe der Masken | die Sanierung der Oper
@sache.education theme
die Schulreform | der Lehrermangel | die Abiturprüfung | der Streik der Lehrer | die Studiengebühr | die Schulschließung
@sache.any das Vorhaben
@gruppe motif
Anwohner | Gewerkschaften | Fachleute | Verbände | Eltern | Landwirte | Händler | Gemeinden | Unternehmen | Studenten | Behörden | Bürgerinitiativen | Kritiker | Vereine | Fischer | Handwerker | Rentner | Ärzte | Naturschützer | Forscher | Urlauber | Kleingärtner | Winzer
@dinge motif
Zuschüsse | Arbeitsplätze | Mieten | Straßen | Fahrpläne | Verträge | Regeln | Fristen | Schulen | Brücken | Steuern | Löhne | Gebühren | Wälder | Genehmigungen | Radwege | Archive | Leitungen | Grundstücke | Kontrollen | Öffnungszeiten | Buslinien | Parkplätze | Beratungsstellen | Fähren | Schleusen | Bahnhöfe | Sporthallen | Förderprogramme | Zuständigkeiten
@ware zipf
Maschinen | Möbel | Pumpen | Textilien | Autoteile | Arzneimittel | Papier | Messgeräte | Fahrräder | Käse | Werkzeuge | Batterien | Spielwaren | Stahlrohre
@tun motif
erhalten | überprüfen | abschaffen | erneuern | verbessern | kürzen | begrenzen | finanzieren | fördern | neu ordnen | streichen | verteidigen | vereinfachen | überwachen | umgestalten | reformieren | infrage stellen
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
@general.any {detail.any}
@detail.any deal
{P} wollte sich am {WEEKDAY} nicht äußern.
Die Kosten werden auf {MONEY} geschätzt, {PCT} mehr als geplant.
Bis {NEXTYEAR} sollen {gruppe} die {dinge} {tun}.
{^gruppe} fordern, dass die Behörden bis zum {DATE} {dinge} {tun}.
Ein erster Versuch war {PASTYEAR} gescheitert.
Nach einer Umfrage von {NEWFIRM} wollen {PCT} der Befragten die {dinge} {tun}.
{^O0} will am {TOMORROW} über die {dinge} beraten.
{N} reiste am {YESTERDAY} nach {NEWCITY}, um mit Vertretern der {gruppe} zu sprechen.
In {NEWCITY}, rund {NUM:10:90} Kilometer entfernt, sehen {gruppe} die Lage gelassen.
{V} hat {NUM:3:30} Tage gewartet, bis jemand die {dinge} {tun} konnte.
Die Zahl der Anträge ist seit {MONTH} {PASTYEAR} um {PCT} gestiegen.
Ein {NUM:20:300} Seiten langer Bericht nennt {adj} Gründe, warum {gruppe} die {dinge} nicht {tun} konnten.
Auf dem Marktplatz reden die Leute vor allem über {dinge} und das Wetter.
Die Arbeiten begannen {PASTYEAR} und dauern {NUM:2:9} Jahre länger als vorgesehen.
Weder {O0} noch {O1} beantworteten Fragen dieser Zeitung.
{NEWFIRM} beschäftigt in {NEWCITY} {NUM:40:900} Menschen und liefert {ware} nach {LAND2}.
Die ersten Änderungen treten im {NEXTMONTH} in Kraft.
Trotz des Regens kamen {gruppe} und {gruppe} schon am frühen Morgen.
Eine {adj} Sitzung ist für {TOMORROW} angesetzt.
@background.any deal
In {LAND} wird seit {PASTYEAR} darüber gestritten.
{^O0} besteht seit {PASTYEAR}.
{P0} hatte schon {PASTYEAR} angekündigt, man werde die {dinge} {tun}.
Mit {LAND2} gibt es seit {PASTYEAR} ein ähnliches Abkommen.
@background.general deal
{LAND} hat {NUM:11:90} Millionen Einwohner.
{CITY} liegt rund {NUM:30:400} Kilometer von {NEWCITY} entfernt und lebt vor allem vom Fremdenverkehr.
@zitat.any zipf
das ist eine {adj} Entscheidung | wir sind nicht gefragt worden | man kann {dinge} nicht über Nacht {tun} | wir brauchen Taten und keine Worte | die Zahlen sprechen für sich | so etwas habe ich in {NUM:11:40} Jahren nicht erlebt | es geht um die Zukunft von {CITY} | die Lage bleibt angespannt | niemand will {dinge} {tun} | das ist nur ein erster Schritt | wir werden die {dinge} {tun} müssen | dafür fehlt uns das Geld | ich verstehe den Ärger | die {gruppe} haben ein Recht auf Antworten
@quotation deal
„{^zitat.*}“, sagte {P}.
„{^zitat.*}“, sagte {P} am {WEEKDAY}.
„{^zitat.*}, {zitat.*}“, sagte {V}.
{P} sagte: „{^zitat.*}.“
„{^zitat.*}. {^zitat.*}“, erklärte {P} vor Journalisten.
„{^zitat.*}“, meint {N}.
@summary.any
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
@detail.sport deal
{NAME} brachte {CITY} in der {NUM:11:40}. Minute in Führung.
{P} traf nach der Pause zweimal den Pfosten.
Der Unparteiische {NAME} zeigte {NUM:2:8} Gelbe Karten.
Für {NEWCITY} war es bereits die {NUM:3:20}. Niederlage der Saison.
Am {DATE} tritt die Mannschaft in {NEWCITY} an.
{P} steht bis {NEXTYEAR} unter Vertrag.
Wegen starken Regens begann das Spiel {NUM:11:60} Minuten später.
Mit einer Knieverletzung wird {NAME} mehrere Wochen fehlen.
Im zweiten Spiel des Tages gewann {NEWCITY} gegen {NEWCITY} mit {SCORE:2:4}:{SCORE:0:1}.
Nach dem Schlusspfiff feierten die Anhänger noch lange.
Der Vorsprung auf {NEWCITY} beträgt nun {NUM:2:9} Punkte.
@zitat.sport zipf
wir haben gut verteidigt | das Tor tut mir gut | wir müssen ruhig bleiben | heute hat uns das Glück gefehlt | ein Punkt auswärts ist immer gut | ich habe nicht nachgedacht, ich habe geschossen | das Publikum hat uns getragen | die Mannschaft hat nie aufgegeben
@background.sport deal
Zuletzt gewann {CITY} {PASTYEAR} in {NEWCITY}.
{P0} wechselte {PASTYEAR:6} aus {NEWCITY} zum Verein.
@detail.disasters deal
Hubschrauber warfen über {NEWCITY} Lebensmittel ab.
{V} hat alles verloren: das Haus, das Auto und die alten Möbel.
Nur {PCT} der Haushalte hatten wieder Strom.
Rund {NUM:200:4000} Menschen wurden in Schulen untergebracht.
Die Straße zwischen {NEWCITY} und {NEWCITY} bleibt gesperrt.
Der Schaden wird auf {MONEY} geschätzt.
{LAND2} bot an, Rettungskräfte zu schicken.
Freiwillige gruben mit bloßen Händen in den Trümmern.
Die Meteorologen rechnen bis {TOMORROW} mit weiterem Regen.
Ein Lastwagen mit Decken traf am {YESTERDAY} aus {NEWCITY} ein.
@zitat.disasters zipf
wir haben nur die Kinder retten können | es fehlt an Zelten und Decken | das Wasser stieg in wenigen Minuten | wir suchen weiter | von der Straße ist nichts geblieben | die Hilfe kommt zu langsam | wir hatten Glück | so etwas hat hier noch niemand erlebt
@background.disasters deal
Ein ähnliches Unglück hatte {PASTYEAR} {NUM:40:900} Menschen das Leben gekostet.
@headline.crime deal
{CITY}: {NUM:2:9} Festnahmen nach Einbruch
Diebe erbeuten {M} in {CITY}
Polizei in {CITY} sucht Zeugen
@lead.crime deal
Die Polizei hat am {WEEKDAY} in {CITY} {NUM:2:9} Verdächtige festgenommen, denen eine Serie von Einbrüchen vorgeworfen wird.
Unbekannte haben am {WEEKDAY} in {CITY} Schmuck im Wert von {M} gestohlen.
Im Fall einer Brandstiftung in {CITY} hat sich am {WEEKDAY} eine neue Spur ergeben.
@fact.crime
Bisher wurden {F} Zeugen befragt, vor einer Woche waren es {F0}.
@detail.crime deal
Die Verdächtigen sind zwischen {NUM:19:30} und {NUM:31:60} Jahre alt.
Ein Zeuge beschrieb einen Mann in einem dunklen Mantel.
Die Beamten stellten {NUM:2:9} Mobiltelefone, Schmuck und {MONEY:1} Bargeld sicher.
{V} hat nach eigenen Worten nichts gehört.
Aufnahmen von {NUM:3:40} Kameras werden ausgewertet.
Ein gestohlener Lieferwagen wurde in {NEWCITY} gefunden.
Die Ermittler baten Kollegen in {LAND2} um Hilfe.
Die Taten reichen bis {MONTH} {PASTYEAR:5} zurück.
Schüsse fielen nicht.
Am {TOMORROW} sollen die Verdächtigen dem Haftrichter vorgeführt werden.
@zitat.crime zipf
wir ermitteln in alle Richtungen | die Täter wussten genau, was sie suchten | es ging alles sehr schnell | er war ein ruhiger Nachbar | für die Bevölkerung bestand keine Gefahr | wir bitten um Hinweise
@background.crime deal
Ein ähnlicher Fall hatte {CITY} {PASTYEAR} beschäftigt.
@headline.courts deal
{CITY}: {NUM:3:15} Jahre Haft gefordert
Gericht in {CITY} spricht Urteil
Freispruch nach {NUM:20:90} Verhandlungstagen
@lead.courts deal
Ein Gericht in {CITY} hat am {WEEKDAY} einen früheren Buchhalter zu {NUM:3:12} Jahren Haft verurteilt.
In {CITY} hat am {WEEKDAY} der Prozess gegen {NUM:3:12} Angeklagte begonnen, denen Bestechung vorgeworfen wird.
Das Oberlandesgericht hat am {WEEKDAY} ein Urteil aus {CITY} aufgehoben.
@fact.courts
Die Akte umfasst {F} Seiten, zu Beginn der Ermittlungen waren es {F0}.
@detail.courts deal
Die Anklage hatte {NUM:3:15} Jahre gefordert, die Verteidigung Freispruch.
Das Gericht hörte an {NUM:3:20} Tagen {NUM:21:60} Zeugen.
Das Urteil ist noch nicht rechtskräftig.
Der Angeklagte nahm den Spruch ohne Regung auf.
Der Saal war schon am Morgen bis auf den letzten Platz besetzt.
Am {TOMORROW} wird die Verhandlung mit der Aussage eines Gutachters fortgesetzt.
{P} verließ das Gebäude, ohne sich zu äußern.
Die Nebenkläger verlangen {MONEY:1} Schadenersatz.
In der {NUM:20:200} Seiten langen Begründung heißt es, die Beweise reichten nicht aus.
@zitat.courts zipf
mein Mandant ist unschuldig | wir gehen in Berufung | die Tat ist erwiesen | die Akte ist dünn | das Recht ist hier eindeutig | dieses Urteil überrascht mich | wir haben lange auf Gerechtigkeit gewartet
@background.courts deal
Der Fall hatte {PASTYEAR:8} mit einer Anzeige begonnen.
@headline.culture deal
{CITY} feiert {NUM:20:90} Jahre Theater
Gemälde von {FAMILY} für {M} versteigert
{^sache.*} in {CITY}
@lead.culture deal
Das Theater in {CITY} hat am {WEEKDAY} seinen Spielplan mit {NUM:13:60} Premieren vorgestellt.
{NAME} ist am {WEEKDAY} in {CITY} mit einem Literaturpreis ausgezeichnet worden, der mit {M} dotiert ist.
Ein verschollen geglaubtes Gemälde von {NAME} ist in {CITY} auf einem Dachboden gefunden worden.
@fact.culture
Gezeigt werden {F} Werke, {F0} davon zum ersten Mal.
@detail.culture deal
Die Kritik lobte eine schlichte und helle Inszenierung.
Die Hauptrolle spielt {NAME} aus {NEWCITY}.
Karten kosten zwischen {NUM:13:30} und {NUM:31:120} Dollar.
Das Gebäude stammt aus dem Jahr {PASTYEAR:120} und diente lange als Lagerhaus.
Rund {NUM:100:300} unveröffentlichte Briefe ergänzen die Ausstellung.
{P} arbeitet bereits an einem Projekt für {NEXTYEAR}.
Der Roman erzählt von einer Uhrmacherin, die in ihr Dorf zurückkehrt.
Die Schlange reichte bis zum Marktplatz.
Der Katalog mit {NUM:100:400} Seiten wurde von {NAME} herausgegeben.
@zitat.culture zipf
ich wollte eine einfache Geschichte erzählen | ein Buch ist nie fertig | das Publikum ist neugieriger, als man glaubt | ohne die Freiwilligen ginge es nicht | Musik beginnt mit der Stille | diese Werke gehören allen
@background.culture deal
Das Museum in {CITY} wurde {PASTYEAR:120} gegründet.
@headline.science deal
Forscher aus {CITY} entdecken neue Art
{^sache.*} bei {CITY} gibt Rätsel auf
Fund bei {CITY} überrascht Fachwelt
@lead.science deal
Forscher aus {CITY} haben nach eigenen Angaben vom {WEEKDAY} eine unbekannte Art entdeckt und sie {COIN:1} {COIN:1} genannt.
Bei {CITY} sind Knochen gefunden worden, die mehrere Millionen Jahre alt sein sollen.
@fact.science
Untersucht wurden {F} Proben, in einer früheren Studie waren es {F0}.
@detail.science deal
Die Studie erschien in der Zeitschrift {COIN:1} und stützt sich auf {NUM:200:4000} Beobachtungen.
Die Proben enthalten Spuren von {COIN:3}.
Das Tier war etwa {NUM:20:90} Zentimeter lang.
{N} nannte die Ergebnisse vielversprechend, mahnte aber zur Vorsicht.
Im {NEXTMONTH} soll weiter gegraben werden.
Das Gerät in {NEWCITY} wiegt {NUM:20:900} Kilogramm.
Die Proben stammen aus {NUM:200:4000} Metern Tiefe.
Die Daten sollen {NEXTYEAR} frei zugänglich sein.
@zitat.science zipf
wir haben dreimal nachgemessen | das hat uns überrascht | es braucht weitere Untersuchungen | die Natur hat mehr Fantasie als wir | das ist erst der Anfang | eigentlich suchten wir etwas anderes
@background.science deal
An dieser Stelle wird seit {PASTYEAR} geforscht.
@general.sport {detail.sport}
@general.disasters {detail.disasters}
@general.crime {detail.crime}
@general.courts {detail.courts}
@general.culture {detail.culture}
@general.science {detail.science}
)grammar";

}  // namespace backfile::corpus
