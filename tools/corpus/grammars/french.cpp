// French. Countries are feminine and begin with a consonant; ":of" and ":to" contract de and à with the article.
#include "tools/corpus/grammars/grammars.hpp"

namespace backfile::corpus {

const std::string_view kFrench = R"grammar(
@person.later
[M./Mme] _ | [M./Mme] _ | _
@bystander
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
@sujet.politics zipf
la réforme des retraites | le budget | la loi électorale | la décentralisation | la motion de censure | l’accord de coalition | le référendum | la réforme fiscale | la loi sur la presse | le redécoupage des régions
@sujet.economy zipf
l’inflation | le chômage | la croissance | la hausse des salaires | la dette publique | la baisse des taux | le pouvoir d’achat | la crise du logement | le plan de relance | le déficit
@sujet.trade zipf
l’accord commercial | la hausse des droits de douane | l’embargo | l’exportation de céréales | la taxe sur l’acier | le contrat gazier | la grève des dockers | le contrôle aux frontières
@sujet.business zipf
la fusion | la fermeture de l’usine | le plan social | l’offre publique d’achat | l’entrée en Bourse | le rachat | la restructuration | la hausse du dividende
@sujet.technology zipf
le réseau mobile | la protection des données | l’intelligence artificielle | la panne informatique | le centre de données | la fuite de données | le vote électronique
@sujet.science zipf
la découverte du fossile | la mission spatiale | le séquençage du génome | la fouille | le télescope | la nouvelle espèce | la carte des fonds marins
@sujet.health zipf
la campagne de vaccination | l’épidémie de grippe | la pénurie de médicaments | la fermeture de la maternité | le nouveau traitement | la rougeole | le manque d’infirmiers
@sujet.environment zipf
la pollution de la rivière | l’interdiction des pesticides | la réserve naturelle | le barrage | la protection des zones humides | la décharge | le retour du loup
@sujet.climate zipf
la sécheresse | la taxe carbone | la canicule | la fonte des glaciers | l’objectif climatique | le parc éolien | la montée des eaux
@sujet.disasters zipf
le séisme | l’inondation | l’incendie de forêt | l’explosion | le glissement de terrain | la tempête | le naufrage | l’avalanche
@sujet.crime zipf
le cambriolage | le trafic de drogue | l’escroquerie | le vol de bijoux | l’enlèvement | l’incendie volontaire | le blanchiment d’argent
@sujet.courts zipf
le procès | l’appel | la condamnation | la plainte | l’acquittement | la libération conditionnelle | le recours
@sujet.defence zipf
l’achat d’avions de combat | le cessez-le-feu | l’exercice naval | le retrait des troupes | la base navale | l’essai de missile | le service militaire
@sujet.sport zipf
la finale | le match retour | le transfert | la demi-finale | le championnat | le maintien | la victoire à domicile
@sujet.culture zipf
le festival | l’exposition | la restauration du musée | la première de l’opéra | le prix littéraire | la restitution des masques | le nouveau roman
@sujet.education zipf
la réforme du lycée | la grève des enseignants | la fermeture de classes | l’examen d’entrée | la hausse des frais d’inscription | le manque de professeurs
@sujet.any la réforme | le projet
@groupe.any zipf
les habitants | les élus | les syndicats | les experts | les associations | les familles | les commerçants | les agriculteurs | les riverains | les étudiants | les retraités | les enseignants | les pêcheurs | les autorités | les voisins | les maires | les entreprises | les bénévoles | les touristes | les viticulteurs | les chercheurs
@chose zipf
les subventions | les emplois | les loyers | les routes | les horaires | les impôts | les contrats | les règles | les délais | les écoles | les chiffres | les promesses | les permis | les récoltes | les ponts | les dossiers | les cartes | les machines | les terrains | les archives | les sentiers | les parapluies | les fenêtres | les vélos | les bateaux | les moulins | les jardins | les oliviers | les cloches | les ruelles | les horloges | les brochures | les quais | les vitraux | les fromages | les ruches | les phares
@adj zipf
importante | fragile | contestée | tardive | inattendue | historique | coûteuse | provisoire | délicate | ambitieuse | inédite | prudente | difficile | radicale | modeste | symbolique | ancienne | discrète | houleuse | insuffisante | maladroite | courageuse | précipitée | incomplète | paradoxale | éphémère | laborieuse
@verbe zipf
financer | protéger | supprimer | réduire | défendre | revoir | reporter | abandonner | améliorer | rouvrir | fermer | limiter | rénover | accélérer | suspendre | contrôler | vendre | restaurer | simplifier | partager | dénoncer | recenser | prolonger | adoucir | bouleverser | contourner
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
{CITY} a battu {NEWCITY} ({NUM:2:4}-{NUM:0:1}) {WEEKDAY} au terme d’une rencontre {adj}, grâce à un but de {P0}.
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
Sur la place du marché, {groupe.any} parlent surtout de {chose} et du prix du pain.
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
{CITY}, à {NUM:30:400} kilomètres {NEWCITY:of}, vit surtout du tourisme et de la pêche.
@citation zipf
c’est une décision {adj} | nous n’avons pas été consultés | il faut {verbe} {chose} avant qu’il ne soit trop tard | personne ne veut {verbe} {chose} | nous attendons des actes, pas des mots | les chiffres parlent d’eux-mêmes | je n’ai jamais vu cela en {NUM:11:40} ans de métier | la situation reste {adj} | on ne peut pas {verbe} {chose} sans {verbe} {chose} | {groupe.any} ont le droit de savoir | ce n’est qu’un premier pas | nous irons jusqu’au bout | il y va de l’avenir {CITY:of} | le plus dur commence
@quotation deal
« {^citation} », a déclaré {P}.
« {^citation} », estime {P}.
« {^citation}, {citation} », explique {V}.
Pour {P}, « {citation} ».
{^P} l’assure : « {citation} ».
« {^citation}. {^citation} », a confié {P} à la presse.
« {^citation} », résume {N}.
@summary
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
)grammar";

}  // namespace backfile::corpus
