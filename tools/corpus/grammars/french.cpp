// French. Countries are feminine and begin with a consonant; ":of" and ":to" contract de and à with
// the article.
#include "tools/corpus/grammars/grammars.hpp"

namespace backfile::corpus {

const std::string_view kFrench = R"grammar(
@star.any {role.*}
@person.later
[M./Mme] _ | [M./Mme] _ | _
@bystander.any
_, [un habitant/une habitante] {NEWCITY:of},
_, {NUM:19:88} ans,
_, {metier} à {NEWCITY},
_, qui travaille comme {metier},
@metier zipf
enseignant[/e] | infirmi[er/ère] | agricult[eur/rice] | boulang[er/ère] | libraire | journaliste | architecte | coiffeu[r/se] | pharmacien[/ne] | photographe | électricien[/ne] | retraité[/e] | cuisini[er/ère] | vétérinaire | apicult[eur/rice] | bibliothécaire | artisan[/e] | guide | traduct[eur/rice] | menuisi[er/ère] | fleuriste | notaire | maraîch[er/ère] | caissi[er/ère] | posti[er/ère] | bouch[er/ère] | garagiste | vigneron[/ne] | pêcheu[r/se] | potier
@org.any
le ministère {ministere} => le ministère
la commission {ministere} => la commission
l’université {NEWCITY:of} => l’université
le conseil régional {CITY:of} => le conseil régional
la fondation {FAMILY} => la fondation
le syndicat {metiers} => le syndicat
l’institut {FAMILY} => l’institut
la mairie {CITY:of} => la mairie
@org.business
le groupe {NEWFIRM} => le groupe
la société {NEWFIRM} => la société
le comité d’entreprise => le comité
la chambre de commerce {CITY:of} => la chambre
@org.sport
le FC {NEWCITY} => le club
le Racing {CITY} => le Racing
la fédération d’athlétisme => la fédération
l’Olympique {CITY:of} => l’Olympique
@org.health
l’hôpital {CITY:of} => l’hôpital
l’agence de la santé => l’agence
le ministère de la Santé => le ministère
le laboratoire {NEWFIRM} => le laboratoire
@org.courts
le tribunal {CITY:of} => le tribunal
la cour d’appel {NEWCITY:of} => la cour
le parquet {CITY:of} => le parquet
@org.crime
la police judiciaire {CITY:of} => la police
le parquet {CITY:of} => le parquet
la gendarmerie {CITY:of} => la gendarmerie
@ministere de la Justice | des Finances | de l’Agriculture | des Transports | de la Culture | de l’Énergie | du Travail | du Logement | de la Pêche | de l’Intérieur | de la Défense
@metiers des enseignants | des infirmiers | des cheminots | des dockers | des agriculteurs | des boulangers | des pilotes
@role.any
[le/la] ministre de l’Intérieur _ | [le/la] ministre des Finances _ | [le/la] maire {CITY:of}, _, | [le président/la présidente] du conseil régional, _,
_, [directeur/directrice] {O0:of},
_, porte-parole {O0:of},
_, [chercheur/chercheuse] à l’université {NEWCITY:of},
_, avocat[/e] à {NEWCITY},
@role.sport
l’entraîneu[r/se] _ | [le/la] capitaine _ | [l’attaquant/l’attaquante] _ | [le gardien/la gardienne] _ | _, {NUM:18:36} ans,
@role.business
[le directeur général/la directrice générale] _ | _, analyste chez {NEWFIRM}, | _, [directeur financier/directrice financière] {O0:of}, | _, qui détient {PCT} du capital,
@role.health
[le docteur/la docteure] _ | [le/la] ministre de la Santé _ | _, [infirmier/infirmière] à {NEWCITY}, | _, [chirurgien/chirurgienne],
@role.courts
[le procureur/la procureure] _ | [le/la] juge _ | _, [avocat/avocate] de la défense, | _, [professeur/professeure] de droit à {NEWCITY},
@role.crime
[le/la] commissaire _ | [le procureur/la procureure] _ | _, porte-parole de la police, | _, [voisin/voisine] de la victime,
@sujet.politics theme
la réforme des retraites | le budget | la loi électorale | la décentralisation | la motion de censure | l’accord de coalition | le référendum | la réforme fiscale | la loi sur la presse | le redécoupage des régions
@sujet.economy theme
l’inflation | le chômage | la croissance | la hausse des salaires | la dette publique | la baisse des taux | le pouvoir d’achat | la crise du logement | le plan de relance | le déficit
@sujet.trade theme
l’accord commercial | la hausse des droits de douane | l’embargo | l’exportation de céréales | la taxe sur l’acier | le contrat gazier | la grève des dockers | le contrôle aux frontières
@sujet.business theme
la fusion | la fermeture de l’usine | le plan social | l’offre publique d’achat | l’entrée en Bourse | le rachat | la restructuration | la hausse du dividende
@sujet.technology theme
le réseau mobile | la protection des données | l’intelligence artificielle | la panne informatique | le centre de données | la fuite de données | le vote électronique
@sujet.science theme
la découverte du fossile | la mission spatiale | le séquençage du génome | la fouille | le télescope | la nouvelle espèce | la carte des fonds marins
@sujet.health theme
la campagne de vaccination | l’épidémie de grippe | la pénurie de médicaments | la fermeture de la maternité | le nouveau traitement | la rougeole | le manque d’infirmiers
@sujet.environment theme
la pollution de la rivière | l’interdiction des pesticides | la réserve naturelle | le barrage | la protection des zones humides | la décharge | le retour du loup
@sujet.climate theme
la sécheresse | la taxe carbone | la canicule | la fonte des glaciers | l’objectif climatique | le parc éolien | la montée des eaux
@sujet.disasters theme
le séisme | l’inondation | l’incendie de forêt | l’explosion | le glissement de terrain | la tempête | le naufrage | l’avalanche
@sujet.crime theme
le cambriolage | le trafic de drogue | l’escroquerie | le vol de bijoux | l’enlèvement | l’incendie volontaire | le blanchiment d’argent
@sujet.courts theme
le procès | l’appel | la condamnation | la plainte | l’acquittement | la libération conditionnelle | le recours
@sujet.defence theme
l’achat d’avions de combat | le cessez-le-feu | l’exercice naval | le retrait des troupes | la base navale | l’essai de missile | le service militaire
@sujet.sport theme
la finale | le match retour | le transfert | la demi-finale | le championnat | le maintien | la victoire à domicile
@sujet.culture theme
le festival | l’exposition | la restauration du musée | la première de l’opéra | le prix littéraire | la restitution des masques | le nouveau roman
@sujet.education theme
la réforme du lycée | la grève des enseignants | la fermeture de classes | l’examen d’entrée | la hausse des frais d’inscription | le manque de professeurs
@sujet.any la réforme | le projet
@groupe.any motif
les habitants | les élus | les syndicats | les experts | les associations | les familles | les commerçants | les agriculteurs | les riverains | les étudiants | les retraités | les enseignants | les pêcheurs | les autorités | les voisins | les maires | les entreprises | les bénévoles | les touristes | les viticulteurs | les chercheurs
@chose motif
les subventions | les emplois | les loyers | les routes | les horaires | les impôts | les contrats | les règles | les délais | les écoles | les permis | les contrôles | les ponts | les sentiers | les archives | les lignes de bus | les services publics | les quais | les équipements | les aides | les crèches | les logements sociaux | les pistes cyclables | les bibliothèques | les tarifs | les effectifs
@adj zipf
importante | fragile | contestée | tardive | inattendue | historique | coûteuse | provisoire | délicate | ambitieuse | inédite | prudente | difficile | radicale | modeste | symbolique | ancienne | discrète | houleuse | insuffisante | maladroite | courageuse | précipitée | incomplète | paradoxale | éphémère | laborieuse
@verbe motif
financer | protéger | supprimer | réduire | défendre | revoir | améliorer | limiter | rénover | contrôler | simplifier | réformer | maintenir | développer | réorganiser | moderniser | préserver | repenser
@headline.any deal
{CITY} : {sujet.*} divise {groupe.any}
{LAND} : {sujet.*} au cœur des débats
{^sujet.*} inquiète {groupe.any} à {CITY}
{^groupe.any} manifestent à {CITY}
À {CITY}, {groupe.any} veulent {verbe} {chose}
{^sujet.*} : ce que prévoit le projet {O0:of}
{CITY} mise {M} sur {sujet.*}
Une décision {adj} pour {CITY}
Plus de {F} personnes mobilisées à {CITY}
{^sujet.*} coûtera {M}
@headline.sport deal
{CITY} s’impose {NUM:2:4}-{NUM:0:1} face à {NEWCITY}
{P0} offre la victoire à {CITY}
{P0} absent[/e] {NUM:3:9} semaines
{^sujet.*} : {CITY} y croit
@headline.disasters deal
{LAND} : {sujet.*} fait au moins {F} blessés
Après {sujet.*}, {CITY} attend les secours
{^sujet.*} près {CITY:of} : {F} maisons détruites
@lead.any deal
{^O0} a annoncé {WEEKDAY} une décision {adj} sur {sujet.*}, un dossier qui oppose depuis des mois {groupe.any} et {groupe.any} en {LAND}.
{^groupe.any} ont défilé {WEEKDAY} dans les rues {CITY:of} pour {verbe} {chose}, alors que {sujet.*} reste au centre des discussions.
{^P0} a défendu {WEEKDAY} un plan de {M} pour {verbe} {chose} dans la région {CITY:of}.
À {CITY}, {sujet.*} a pris {WEEKDAY} une tournure {adj}, {groupe.any} refusant de {verbe} {chose}.
Après plusieurs semaines de négociations, {O0} et {groupe.any} se sont mis d’accord {WEEKDAY} sur {sujet.*}.
@lead.sport deal
{CITY} a battu {NEWCITY} ({NUM:2:4}-{NUM:0:1}) {WEEKDAY} au terme d’une rencontre {adj}, grâce à un but {P0:of}.
{^P0} manquera {sujet.*} contre {NEWCITY}, a annoncé {O0} {WEEKDAY}.
@lead.disasters deal
{^sujet.*} a frappé {WEEKDAY} la région {CITY:of}, détruisant des dizaines de maisons et coupant plusieurs routes, selon {O0}.
Les secours cherchaient {WEEKDAY} des survivants à {CITY}, après une nuit {adj}.
@fact.any
Selon {O0}, {F} personnes sont concernées, contre {F0} un an plus tôt.
Au total, {F} dossiers ont été déposés, contre {F0} le mois précédent.
@fact.disasters
Le bilan est de {F} blessés, contre {F0} annoncés auparavant, selon {O0}.
@fact.sport
Quelque {F} supporters avaient fait le déplacement, contre {F0} lors du dernier match.
@factname.any
personnes concernées
@general.any {detail.any}
@detail.any deal
{^P} n’a pas souhaité commenter {sujet.*}.
Le texte prévoit de {verbe} {chose} et de {verbe} {chose} d’ici à {NEXTYEAR}.
Le coût est estimé à {MONEY}, soit {PCT} de plus que prévu.
{^groupe.any} demandent à {O1} de {verbe} {chose} avant le {DATE}.
Une première tentative avait échoué en {PASTYEAR}, faute d’accord sur {chose}.
{^O0} doit rendre son avis le {DATE}.
D’après une étude de {NEWFIRM}, {PCT} des habitants souhaitent {verbe} {chose}.
Le nombre de dossiers a augmenté de {PCT} depuis {MONTH} {PASTYEAR}.
{^V} raconte avoir attendu {NUM:3:30} jours avant de pouvoir {verbe} {chose}.
Il avait déjà été question de ce dossier en {LASTMONTH}, sans résultat.
À {NEWCITY}, à {NUM:10:90} kilomètres de là, {groupe.any} suivent l’affaire avec une attention {adj}.
{^N} s’est rendu[/e] {YESTERDAY} à {NEWCITY} pour rencontrer {groupe.any}.
Un rapport de {NUM:20:300} pages dresse une liste {adj} des moyens de {verbe} {chose}.
Sur la place du marché, {groupe.any} parlent surtout {chose:of} et du prix du pain.
Le chantier, commencé en {PASTYEAR}, a pris {NUM:2:9} ans de retard.
Ni {O0} ni {O1} n’ont répondu à nos questions.
Une réunion {adj} est prévue {TOMORROW} à {NEWCITY}.
Les premières mesures entreront en vigueur en {NEXTMONTH}.
{^NEWFIRM}, qui emploie {NUM:40:900} personnes à {NEWCITY}, s’est dite prête à {verbe} {chose}.
La pluie n’a pas découragé {groupe.any}, venus dès l’aube {verbe} {chose}.
@background.any deal
La {LAND} débat de cette question depuis {PASTYEAR}.
{^O0} existe depuis {PASTYEAR}.
{^sujet.*} divise la région {CITY:of} depuis que {P0} a pris ses fonctions en {PASTYEAR}.
Un accord semblable avait été signé avec la {LAND2} en {PASTYEAR}.
@background.general deal
{CITY}, à {NUM:30:400} kilomètres {NEWCITY:of}, vit surtout du tourisme et de la pêche.
Avec la {LAND2}, les liens sont étroits depuis {PASTYEAR}.
La {LAND} compte {NUM:11:90} millions d’habitants.
@citation.any zipf
c’est une décision {adj} | nous n’avons pas été consultés | il faut {verbe} {chose} avant qu’il ne soit trop tard | personne ne veut {verbe} {chose} | nous attendons des actes, pas des mots | les chiffres parlent d’eux-mêmes | je n’ai jamais vu cela en {NUM:11:40} ans de métier | la situation reste {adj} | on ne peut pas {verbe} {chose} sans {verbe} {chose} | {groupe.any} ont le droit de savoir | ce n’est qu’un premier pas | nous irons jusqu’au bout | il y va de l’avenir {CITY:of} | le plus dur commence
@quotation deal
« {^citation.*} », a déclaré {P}.
« {^citation.*} », estime {P}.
« {^citation.*}, {citation.*} », explique {V}.
Pour {P}, « {citation.*} ».
{^P} l’assure : « {citation.*} ».
« {^citation.*}. {^citation.*} », a confié {P} à la presse.
« {^citation.*} », résume {N}.
@summary.any
{lead.*}
{fact.*}
Ce que {sujet.*} change pour {groupe.any} en {LAND}.
Reportage à {CITY}, où {groupe.any} attendent de {verbe} {chose}.
@subheading
Des questions sans réponse | Un débat ancien | Et maintenant ? | Entre {CITY} et {NEWCITY} | La colère monte | Une issue incertaine
@promotion
Abonnez-vous à notre lettre du matin. | Retrouvez toute l’actualité {CITY:of} dans notre édition du week-end. | Cet article vous est offert par nos abonnés.
@correction
Rectificatif : dans notre article « _ », le chiffre donné pour les {factname.*} était inexact. Il s’agit de {F} et non de {F0}.
Correction : une version antérieure de l’article « _ » indiquait {F0} {factname.*} ; il fallait lire {F}.
@correction.headline
Rectificatif : _ | Correction : _
@headline.frame
{LAND} : _ | _ (actualisé) | En bref : _
@reporting
(Avec {AGENCY}) | (Reportage de {NAME}, à {CITY})
@detail.sport deal
{NAME} a ouvert le score à la {NUM:11:40}e minute d’une frappe lointaine.
{^P} a touché deux fois le poteau en seconde période.
L’arbitre, {NAME}, a sorti {NUM:2:8} cartons jaunes.
C’est la {NUM:11:30}e défaite de la saison pour {NEWCITY}.
L’équipe se déplacera à {NEWCITY} le {DATE}.
Sous contrat jusqu’en {NEXTYEAR}, {P} intéresserait aussi {NEWCITY}.
La pluie a retardé le coup d’envoi de {NUM:11:60} minutes.
Blessé à la cuisse, {NAME} sera absent {NUM:3:9} semaines.
Dans l’autre rencontre, {NEWCITY} a dominé {NEWCITY} ({SCORE:2:4}-{SCORE:0:1}).
Le public a longuement applaudi les deux équipes.
Avec cette victoire, {CITY} compte {NUM:2:9} points d’avance sur {NEWCITY}.
@citation.sport zipf
nous avons bien défendu | le plus dur commence | ce but me fait du bien | il faut rester calmes | le public nous a portés | nous avons manqué d’efficacité | je n’ai pas réfléchi, j’ai frappé | un point à l’extérieur, c’est toujours bon à prendre | nous n’avons pas volé cette victoire
@background.sport deal
{^O0} n’a plus gagné à {NEWCITY} depuis {PASTYEAR}.
{^P0} a commencé sa carrière à {NEWCITY} avant de rejoindre le club en {PASTYEAR:6}.
@detail.disasters deal
Des hélicoptères ont largué des vivres au-dessus {NEWCITY:of}, coupée du monde.
{^V} a tout perdu : la maison, la voiture et les meubles de famille.
L’électricité n’était rétablie que dans {PCT} des foyers.
Environ {NUM:200:4000} personnes ont été hébergées dans des écoles.
La route entre {NEWCITY} et {NEWCITY} reste fermée.
Les dégâts sont estimés à {MONEY} par {O1}.
La {LAND2} a proposé d’envoyer des équipes de secours.
Des volontaires fouillent les décombres à mains nues.
Météorologues et pompiers redoutent de nouvelles pluies avant {TOMORROW}.
Un camion chargé de couvertures est arrivé {YESTERDAY} de {NEWCITY}.
@citation.disasters zipf
tout a tremblé pendant une minute | nous manquons de tentes et de couvertures | l’eau est montée en quelques minutes | nous continuerons à chercher | je n’ai eu que le temps de sortir les enfants | il ne reste rien de la rue | l’aide arrive trop lentement | nous avons eu de la chance
@background.disasters deal
Une catastrophe semblable avait fait {NUM:40:900} morts en {PASTYEAR}.
La région {CITY:of} est régulièrement touchée depuis {PASTYEAR}.
@headline.crime deal
{CITY} : {sujet.*}, {NUM:2:9} suspects arrêtés
Butin de {M} : la police {CITY:of} lance un appel à témoins
{^sujet.*} à {CITY} : la piste {NEWCITY:of}
@lead.crime deal
La police a arrêté {WEEKDAY} à {CITY} {NUM:2:9} personnes soupçonnées d’avoir participé à une série de vols.
Des inconnus ont emporté {WEEKDAY} pour {M} de bijoux dans une boutique {CITY:of}.
L’enquête sur {sujet.*} {CITY:of} a connu {WEEKDAY} un tournant, selon {O0}.
@fact.crime
Les enquêteurs ont entendu {F} personnes, contre {F0} il y a une semaine.
@detail.crime deal
Les suspects, âgés de {NUM:19:30} à {NUM:31:60} ans, ont été interceptés près {NEWCITY:of}.
Un témoin décrit un homme d’une quarantaine d’années, vêtu d’un manteau sombre.
Les policiers ont saisi {NUM:2:9} téléphones, des bijoux et {MONEY:1} en liquide.
{^V} dit n’avoir rien entendu.
Les images de {NUM:3:40} caméras sont en cours d’examen.
Une camionnette volée a été retrouvée à {NEWCITY}.
{^O1} a demandé l’aide de la police de {LAND2}.
Les faits remonteraient à {MONTH} {PASTYEAR:5}.
Aucun coup de feu n’a été tiré.
Les suspects devaient être présentés à un juge {TOMORROW}.
@citation.crime zipf
l’enquête se poursuit | ils savaient ce qu’ils cherchaient | nous suivons toutes les pistes | c’était un voisin sans histoires | tout s’est passé très vite | nous lançons un appel à témoins | il n’y a pas de danger pour la population
@background.crime deal
Une affaire semblable avait secoué {CITY} en {PASTYEAR}.
@headline.courts deal
{CITY} : {NUM:2:15} ans de prison requis
Le tribunal {CITY:of} rend son jugement
{P0} : « {citation.courts} »
@lead.courts deal
Le tribunal {CITY:of} a condamné {WEEKDAY} un ancien comptable à {NUM:2:12} ans de prison pour escroquerie.
Le procès de {NUM:3:12} personnes accusées de corruption s’est ouvert {WEEKDAY} à {CITY}.
La cour d’appel a annulé {WEEKDAY} le jugement rendu en {LASTMONTH} à {CITY}.
@fact.courts
Le dossier compte {F} pages, contre {F0} au début de l’instruction.
@detail.courts deal
Le parquet avait requis {NUM:3:15} ans, la défense plaidait la relaxe.
Le tribunal a entendu {NUM:11:60} témoins en {NUM:3:20} jours.
Les avocats ont {NUM:8:30} jours pour faire appel.
L’accusé a écouté le verdict sans un mot.
La salle d’audience était comble dès le matin.
L’audience reprendra {TOMORROW} avec le témoignage d’un expert.
{^P} a quitté le palais de justice sans faire de déclaration.
Les parties civiles réclament {MONEY:1} de dommages et intérêts.
Dans sa décision de {NUM:20:200} pages, la cour juge les preuves insuffisantes.
@citation.courts zipf
mon client est innocent | justice est rendue | nous ferons appel | le dossier est vide | les faits sont établis | ce verdict est une surprise | la loi est claire | nous irons jusqu’au bout
@background.courts deal
L’affaire avait commencé en {PASTYEAR:8} par une simple plainte.
@headline.culture deal
{CITY} fête {NUM:20:90} ans de théâtre
{^sujet.*} ouvre ses portes à {CITY}
Un tableau de {FAMILY} vendu {M}
{FAMILY}, une vie en peinture
@lead.culture deal
{^O0} a présenté {WEEKDAY} à {CITY} le programme de la saison, avec {NUM:11:60} spectacles.
{NAME} a reçu {WEEKDAY} à {CITY} un prix doté de {M}.
Une toile attribuée à {NAME} a été retrouvée {WEEKDAY} dans un grenier {CITY:of}.
@fact.culture
Au total, {F} œuvres sont exposées, dont {F0} pour la première fois.
@detail.culture deal
Les critiques saluent une mise en scène sobre et lumineuse.
Le premier rôle est tenu par {NAME}, venu[/e] de {NEWCITY}.
Les billets coûtent entre {NUM:11:30} et {NUM:31:120} dollars.
Le bâtiment, construit en {PASTYEAR:120}, a longtemps servi d’entrepôt.
Une centaine de lettres inédites complètent l’exposition.
{^P} prépare déjà un nouveau projet pour {NEXTYEAR}.
Le roman raconte le retour d’une horlogère dans son village.
La file d’attente s’étirait jusqu’à la place du marché.
Le catalogue, de {NUM:100:400} pages, a été rédigé par {NAME}.
@citation.culture zipf
je voulais raconter une histoire simple | un livre n’est jamais fini | le public est plus curieux qu’on ne le croit | sans les bénévoles, rien ne serait possible | la musique commence par le silence | ces œuvres appartiennent à tous
@background.culture deal
Le musée {CITY:of} a été fondé en {PASTYEAR:120}.
@headline.science deal
Découverte près {CITY:of} : {sujet.*}
Des chercheurs {CITY:of} reviennent bredouilles
{^sujet.*} intrigue les chercheurs
@lead.science deal
Une équipe {CITY:of} a annoncé {WEEKDAY} la découverte d’une espèce inconnue, nommée {COIN:1} {COIN:1}.
Des ossements vieux de plusieurs millions d’années ont été mis au jour près {CITY:of}, selon {O0}.
@fact.science
L’équipe a étudié {F} échantillons, contre {F0} lors d’une étude précédente.
@detail.science deal
L’étude, publiée dans la revue {COIN:1}, repose sur {NUM:200:4000} observations.
Les échantillons contiennent des traces de {COIN:3}.
L’animal mesurait environ {NUM:20:90} centimètres.
{^N} juge ces résultats prometteurs, mais appelle à la prudence.
Les fouilles reprendront en {NEXTMONTH}.
L’instrument, installé à {NEWCITY}, pèse {NUM:20:900} kilos.
Les prélèvements ont été faits à {NUM:200:4000} mètres de profondeur.
Les données seront accessibles à tous en {NEXTYEAR}.
@citation.science zipf
nous avons vérifié trois fois | c’est une surprise | il faudra d’autres analyses | la nature a plus d’imagination que nous | ce n’est qu’un début | nous cherchions autre chose
@background.science deal
{^O0} travaille sur ce site depuis {PASTYEAR}.
@general.sport {detail.sport}
@general.disasters {detail.disasters}
@general.crime {detail.crime}
@general.courts {detail.courts}
@general.culture {detail.culture}
@general.science {detail.science}
)grammar";

}  // namespace backfile::corpus
