// English: quotations, and what may be said on any topic.
#include "tools/corpus/grammars/grammars.hpp"

namespace backfile::corpus {

const std::string_view kEnglishQuotes = R"grammar(
@quotation deal
“{^q.*},” {P} said.
“{^q.*},” said {P}.
“{^q.general},” {P} told {listeners}.
“{^q.*},” {P} said {setting.*}. “{^q.general}.”
{^P} said: “{^q.*}. {^q.general}.”
“{^q.general},” said {V}.
“{^q.general},” {V} said {setting.*}.
“{^q.*},” said {N}. “{^q.general}.”
{^P} {verb.said} that {claim.*}. “{^q.general},” [he/she] added.
{^P} {verb.said} that {claim.*}.
“{^q.general}. {^q.*},” {P} said in {A} {gen.letter} to {listeners}.
{^N} took {A} {view} view. “{^q.*},” [he/she] said.
{^N} {verb.said} that {claim.*}, and that {claim.*}.
“{^claim.*},” said {P}. “{^q.*}.”
“{^claim.*},” {N} said. “But {q.general}.”
Speaking {setting.*}, {P} {verb.said} that {claim.*}.
Asked about {npl}, {P} {verb.replied}: “{^q.general}.”
{^P} told {listeners}: “{^q.*}.”
@listeners zipf
reporters | a news conference | journalists | {AnEdition} | lawmakers | a local radio station | supporters | an audience in {NEWCITY} | state television | a conference in {NEWCITY} | a business breakfast | a committee hearing | students in {NEWCITY} | the regional broadcaster
@AnEdition the newspaper | this newspaper | the Sunday edition | the magazine {COIN:2}
@verb.said zipf
said | warned | insisted | argued | acknowledged | suggested | conceded | predicted | claimed | confirmed | stressed | noted | believes | estimated | maintained | hinted | complained | cautioned | lamented | testified
@verb.replied replied | answered | smiled and said | hesitated and said | shook [his/her] head and said | shot back
@view zipf
different | gloomier | more cautious | more hopeful | similar | milder | broader | less charitable | harsher | more practical | longer | rosier | darker
@truth zipf
complicated | ordinary | uncomfortable | interesting | banal | painful | surprising | prosaic | tangled | untidy
@day zipf
good | sad | great | historic | bitter | black | proud | difficult | memorable | shameful | happy | dark
@claim.any deal
{npl} would {vb.*} {nps}
{nps} would {vb.*} {npl}
{who.*} had every right to {vb.*} {npl}
nobody could {vb.*} {npl} without {npl}
it was too early to {vb.*} {npl}
{nps} had been {judge} from the start
{who.*} should {vb.*} {npl} before {DATE}
{npl} mattered more than {nps}
there was no plan to {vb.*} {npl}
{O0} had failed to {vb.*} {npl}
{who.*} and {who.*} must {vb.*} {npl} together
{npl} were to blame for {nps}
it would cost at least {MONEY} to {vb.*} {npl}
{nps} was {judge} but {judge}
{LAND} could learn from {LAND2}, where {who.*} {vb.*} {npl}
{nps} would have to wait until {NEXTYEAR}
the talks on {npl} had been {judge}
@q.general deal
we will look at {nps} very carefully
it is a step in the right direction, but only a step
I have nothing to add to what was said on {YESTERDAY}
this cannot go on
we have heard these promises since {PASTYEAR:20}
there are no winners here
it is too early to speak of success
people want to know when {nps} will come, and I cannot tell them
the figures are what they are
I would rather be late than wrong
everyone knew about {npl}, and no one wrote it down
{who.*} have waited long enough
we have to {vb.*} {npl}, whether we like it or not
what worries me is not {nps} but {nps}
in {NEWCITY} they {vb.*} {npl} and nobody complains
ask me again in {NEXTMONTH}
we are doing all we can with the people we have
I was surprised, and then I was angry
one should not expect {npl} to {vb.*} {nps} overnight
my neighbours talk of nothing else
it is not about money, it is about respect
if we do nothing now, {who.*} will pay the price in {NEXTYEAR}
that is a question for {O1}
we made mistakes, and we have learned from them
I do not believe in miracles, I believe in {npl}
nobody came to {NEWCITY} to ask us
the truth is more {truth} than that
I grew up with {npl}, and I know what they are worth
you can count on {who.*} when it matters
we are tired, but we are not giving up
it felt like {A} {season} without end
this is {A} {day} day for {CITY}
{A} {colour} {object} is worth more to me than all the {npl} in {LAND}
there is {A} {gen.adj} difference between {npl} and {npl}
it is as if someone had left {A} {animal} in charge of the {building}
we will not be rushed into {A} {gen.adj} decision
my [father/mother] was {A} {profession}, and I know how {A} {profession} thinks
I keep {A} {object} in my desk to remind me of {PASTYEAR}
of course we would like more {npl}, who would not
we need fewer {object:pl} and more {npl}
by next {season} we will know more
that is how it has always been in {NEWCITY}
nobody will remember {nps} in {NUM:3:20} years, but everybody will remember {npl}
)grammar";

}  // namespace backfile::corpus
