// Japanese, in the plain style of newspapers. Names of places and firms are katakana or kanji; no
// spaces.
#include "tools/corpus/grammars/grammars.hpp"

namespace backfile::corpus {

const std::string_view kJapanese = R"grammar(
@star.any {role.*}
@person.later
_氏 | _氏 | _氏
@bystander.any
{NEWCITY}に住む_さん（{NUM:20:88}） | {shokugyo}の_さん（{NUM:20:88}） | 近くで店を営む_さん（{NUM:30:80}）
@shokugyo zipf
会社員 | 農家 | 漁師 | 教員 | 看護師 | 主婦 | 学生 | 運転手 | 大工 | 書店員 | 料理人 | 写真家 | 薬剤師 | 美容師 | 図書館員 | 酒造家 | 時計職人 | 和菓子職人
@org.any
{sho} => 同省 | {CITY}市 => 市 | {FAMILY}大学 => 同大 | {FAMILY}研究所 => 同研究所 | {LAND}政府 => 政府 | {CITY}商工会議所 => 会議所
@org.business
{NEWFIRM} => 同社 | {NEWFIRM} => 同社 | 公正取引当局 => 当局 | {CITY}証券取引所 => 取引所
@org.sport
{CITY}ＦＣ => {CITY} | {NEWCITY}ユナイテッド => 同クラブ | 陸上競技連盟 => 連盟
@org.health
{CITY}市立病院 => 同病院 | 保健省 => 同省 | {FAMILY}医科大学 => 同大
@org.crime
{CITY}署 => 同署 | {CITY}地検 => 地検 | 国境警備隊 => 警備隊
@org.courts
{CITY}地裁 => 地裁 | {NEWCITY}高裁 => 高裁 | 最高裁 => 最高裁
@sho 財務省 | 外務省 | 農業省 | 運輸省 | 環境省 | 教育省 | 産業貿易省 | 防衛省 | 文化省
@role.any
_財務相 | _外相 | _市長 | _環境相 | _報道官 | _教授 | _知事 | _議員 | _会長 | _研究員
@role.sport
_監督 | _選手 | _主将 | _コーチ
@role.business
_社長 | _最高経営責任者 | _アナリスト | _会長 | _専務
@role.health
_院長 | _医師 | _保健相 | _看護部長
@role.crime
_署長 | _検事 | _警部
@role.courts
_裁判長 | _弁護士 | _検事
@dai.politics theme
年金改革法案 | 予算案 | 選挙制度改革 | 地方分権 | 連立協議 | 不信任案
@dai.economy theme
物価高 | 金利引き上げ | 景気対策 | 最低賃金 | 失業率 | 財政赤字
@dai.trade theme
貿易協定 | 追加関税 | 輸出規制 | 鉄鋼の関税 | 港湾スト | 穀物の輸出
@dai.business theme
経営統合 | 工場閉鎖 | 人員削減 | 株式上場 | 買収提案 | 業績の下方修正
@dai.technology theme
次世代通信網 | 個人情報の流出 | 人工知能 | 半導体工場 | システム障害 | 電子投票
@dai.science theme
新種の化石 | 探査機 | 遺跡の発掘 | 大型望遠鏡 | 遺伝子の解析 | 海底地図
@dai.health theme
予防接種 | 感染症の流行 | 医師不足 | 新薬 | 病床の不足 | はしか
@dai.environment theme
河川の汚染 | 自然保護区 | ダム建設 | 農薬の規制 | 湿地の保全 | ごみ処分場
@dai.climate theme
干ばつ | 熱波 | 温室効果ガスの削減 | 石炭火力の廃止 | 氷河の後退 | 洋上風力発電
@dai.disasters theme
地震 | 洪水 | 山火事 | 土砂崩れ | 台風 | 爆発事故 | 列車事故
@dai.crime theme
強盗事件 | 詐欺事件 | 密輸事件 | 放火事件 | 宝石の盗難 | 資金洗浄
@dai.courts theme
裁判 | 控訴審 | 損害賠償請求 | 再審請求 | 違憲訴訟
@dai.defence theme
停戦合意 | 海上演習 | 部隊の撤収 | ミサイル実験 | 戦闘機の購入 | 徴兵制
@dai.sport theme
決勝戦 | 準決勝 | 移籍交渉 | 開幕戦 | 世界選手権 | 残留争い
@dai.culture theme
映画祭 | 美術展 | 文学賞 | 歌劇場の改修 | 文化財の返還 | 音楽祭
@dai.education theme
入試改革 | 教員不足 | 学校の統廃合 | 授業料の値上げ | 教科書の改訂
@dai.any 計画
@hito motif
住民 | 専門家 | 労働組合 | 農家 | 企業 | 自治体 | 学生 | 市民団体 | 漁業者 | 保護者 | 商店主 | 野党 | 研究者 | 観光客 | 高齢者 | 若者
@mono motif
補助金 | 制度 | 施設 | 道路 | 学校 | 料金 | 農地 | 港 | 住宅 | 設備 | 税制 | 水道 | 運行計画 | 図書館 | 契約 | 基準 | 公園 | 病院 | 市場 | 窓口
@suru motif
見直す | 改善する | 検討する | 調査する | 整備する | 管理する | 維持する | 優先する | 評価する | 点検する
@yousu zipf
異例の | 重要な | 厳しい | 慎重な | 新たな | 大規模な | 難しい | 歴史的な | 苦しい | 静かな | 唐突な | 画期的な | 不透明な
@headline.any deal
{dai.*}、{CITY}で波紋
{LAND}、{dai.*}で{yousu}判断
{dai.*}に{M} {LAND}
{hito}が反発 {CITY}の{dai.*}
{P0}「{kotoba.*}」
{dai.*}、{hito}に不安広がる
{NEWFIRM}、{mono}を{suru}方針
{dai.*}で{F}人に影響 {CITY}
@headline.sport deal
{CITY}、{NEWCITY}に{NUM:2:5}―{NUM:0:1}で勝利
{P0}、{dai.*}を欠場
{CITY}が{dai.*}へ前進
@headline.disasters deal
{LAND}で{dai.*}、{F}人けが
{CITY}の{dai.*}、住宅{F}棟に被害
@lead.any deal
{O0}は{DAYWORD}、{dai.*}をめぐり、{mono}を{suru}方針を明らかにした。
{LAND}の{CITY}で{DAYWORD}、{dai.*}に反対する{hito}が集会を開き、{mono}を{suru}よう求めた。
{P0}は{DAYWORD}の記者会見で、{dai.*}のために{M}を投じると発表した。
{dai.*}を巡る{O0}と{hito}の協議が{DAYWORD}、{CITY}で始まった。
{LAND}で{yousu}議論が続く{dai.*}について、{O0}は{DAYWORD}、報告書を公表した。
@DAYWORD {WEEKDAY} | {WEEKDAY}
@lead.sport deal
{CITY}は{WEEKDAY}、{NEWCITY}を{NUM:2:5}―{NUM:0:1}で破った。{P0}が後半{NUM:3:40}分に決勝点を挙げた。
{P0}がけがのため{dai.*}を欠場することが{WEEKDAY}、分かった。
@lead.disasters deal
{LAND}の{CITY}で{WEEKDAY}、大きな{dai.*}があり、住宅や道路に大きな被害が出た。
{CITY}を襲った{dai.*}から一夜明けた{WEEKDAY}、救助隊は行方不明者の捜索を続けた。
@fact.any
{O0}によると、影響を受けるのは{F}人で、前年の{F0}人から増えた。
申請は{F}件に上り、前の月の{F0}件を上回った。
@fact.disasters
{O0}によると、けが人は{F}人で、これまでの発表の{F0}人から増えた。
@fact.sport
会場には{F}人の観客が集まり、前回の{F0}人を上回った。
@factname.any
影響を受ける人数
@factname.disasters
けが人の数
@general.any {detail.any}
@detail.any deal
{P}は取材に対し、コメントを控えた。
費用は{MONEY}に上る見通しで、当初の計画を{PCT}上回る。
{hito}は{DATE}までに{mono}を{suru}よう求めている。
{O1}は{NEXTMONTH}に結論を出す予定だ。
{NEWFIRM}の調査では、回答者の{PCT}が{mono}を{suru}ことに賛成した。
{PASTYEAR}年にも同じような計画があったが、{hito}の反対で実現しなかった。
{NEWCITY}では、{hito}が{mono}を{suru}動きも出ている。
申請の件数は{PASTYEAR}年に比べて{PCT}増えた。
{V}は「{kotoba.*}」と話す。
{N}は{YESTERDAY}、{NEWCITY}を訪れ、{hito}と意見を交わした。
{NUM:20:300}ページの報告書は、{mono}を{suru}ための{yousu}方法を挙げている。
{CITY}から{NUM:10:90}キロ離れた{NEWCITY}でも、{yousu}影響が出ている。
{NEWFIRM}は{NEWCITY}で約{NUM:40:900}人を雇用している。
{mono}と{mono}の扱いは、今後の協議に委ねられた。
雨の中、{hito}は朝早くから列を作った。
市場では、{mono}の先行きを心配する声が聞かれた。
{O0}は、{mono}を{suru}かどうかについて明らかにしていない。
次の会合は{TOMORROW}に{NEWCITY}で開かれる。
@background.any deal
{LAND}では{PASTYEAR}年から、{dai.*}を巡る議論が続いている。
{P0}は{PASTYEAR}年に就任し、{mono}を{suru}と約束していた。
{LAND}と{LAND2}は{PASTYEAR}年に同様の協定を結んでいる。
@background.general deal
{CITY}は{NEWCITY}から約{NUM:30:400}キロの位置にあり、観光と漁業が盛んだ。
{LAND}の人口は約{NUM:300:9000}万人。
@kotoba.any zipf
{yousu}決断だ | 結果を重く受け止めている | 何も聞いていない | {mono}を{suru}べきだ | 数字がすべてを語っている | まだ第一歩にすぎない | 言葉ではなく行動が必要だ | こんなことは{NUM:11:40}年で初めてだ | {CITY}の将来がかかっている | {hito}の声を聞いてほしい | 今は待つしかない | {mono}を{suru}のは簡単ではない | 最後まで力を尽くす
@quotation deal
{P}は「{kotoba.*}」と述べた。
{P}は「{kotoba.*}。{kotoba.*}」と強調した。
「{kotoba.*}」。{P}は記者団にこう語った。
{V}は「{kotoba.*}」と不安そうに話した。
{N}は「{kotoba.*}」と指摘する。
{P}は{hito}に対し、「{kotoba.*}」と説明した。
@summary.any
{lead.*} | {fact.*} | {dai.*}は{hito}に何をもたらすのか。{CITY}の現場を訪ねた。
@subheading
残る課題 | 広がる不安 | 現場では | 今後の見通し | 長引く対立
@promotion
会員登録をすると、続きをお読みいただけます。 | 朝のニュースレターの購読はこちらから。
@correction
【訂正】「_」の記事で、{factname.*}を{F0}としたのは{F}の誤りでした。おわびして訂正します。
@correction.headline
訂正：_ | 【訂正】_
@headline.frame
_（詳報） | {LAND}：_
@reporting
（{AGENCY}） | （{CITY}＝{NAME}）
@detail.sport deal
{NAME}が前半{NUM:5:40}分に先制点を奪った。
{P}は後半、二度ポストに嫌われた。
主審は{NUM:2:8}枚の警告を出した。
{NEWCITY}は今季{NUM:3:20}敗目となった。
次戦は{DATE}に{NEWCITY}で行われる。
{P}の契約は{NEXTYEAR}年まで残っている。
雨のため、試合開始は{NUM:10:60}分遅れた。
{NAME}は膝のけがで数週間の離脱となる見込みだ。
もう一試合は{NEWCITY}が{NEWCITY}を{SCORE:2:5}―{SCORE:0:1}で下した。
試合後も観客の拍手が続いた。
@kotoba.sport zipf
守備がよく機能した | 最後まで諦めなかった | 次に向けて準備する | 迷わず打った | 応援が力になった | 悔しい結果だ | 一つ一つ積み重ねるだけだ
@background.sport deal
{CITY}が{NEWCITY}に勝つのは{PASTYEAR}年以来となる。
@detail.disasters deal
ヘリコプターが{NEWCITY}に食料を投下した。
{V}は「家も車もすべて失った」と話した。
電力が復旧したのは全世帯の{PCT}にとどまる。
約{NUM:200:4000}人が学校に避難している。
{NEWCITY}と{NEWCITY}を結ぶ道路は通行止めが続く。
被害額は{MONEY}に上るとみられる。
{LAND2}は救助隊の派遣を申し出た。
気象当局は{TOMORROW}にかけて雨が続くと予想している。
毛布を積んだトラックが{YESTERDAY}、{NEWCITY}から到着した。
@kotoba.disasters zipf
水は数分で押し寄せた | テントと毛布が足りない | 捜索を続ける | 通りには何も残っていない | 支援が遅すぎる | 子どもを連れ出すのが精いっぱいだった | 運がよかった
@background.disasters deal
この地域では{PASTYEAR}年にも{NUM:40:900}人が死亡する災害があった。
@headline.crime deal
{CITY}の{dai.*}、{NUM:2:9}人を逮捕
{CITY}で{M}相当の宝石盗まれる
{dai.*}、目撃者捜し {CITY}
@lead.crime deal
{CITY}の警察は{WEEKDAY}、{dai.*}に関わった疑いで{NUM:2:9}人を逮捕した。
{CITY}の宝石店で{WEEKDAY}、{M}相当の宝石が盗まれた。
@fact.crime
警察がこれまでに話を聴いたのは{F}人で、1週間前の{F0}人から増えた。
@detail.crime deal
逮捕されたのは{NUM:19:30}歳から{NUM:31:60}歳の男女だという。
目撃者によると、黒っぽい上着の男が走り去った。
警察は携帯電話{NUM:2:9}台と現金{MONEY:1}を押収した。
防犯カメラ{NUM:3:40}台の映像を調べている。
盗まれた車は{NEWCITY}で見つかった。
{O1}は{LAND2}の当局に協力を求めた。
一連の事件は{PASTYEAR:5}年{MONTH}にさかのぼるという。
{V}は「物音は聞こえなかった」と話した。
@kotoba.crime zipf
あらゆる可能性を調べている | あっという間の出来事だった | 静かな人だった | 情報を寄せてほしい | 市民に危険はない
@background.crime deal
{CITY}では{PASTYEAR}年にも同じような事件があった。
@headline.courts deal
{CITY}地裁、{NUM:3:15}年の判決
{dai.*}で被告側が争う姿勢 {CITY}
@lead.courts deal
{CITY}地裁は{WEEKDAY}、詐欺の罪に問われた元会計士に懲役{NUM:3:12}年の判決を言い渡した。
贈賄の罪に問われた{NUM:3:12}人の初公判が{WEEKDAY}、{CITY}地裁で開かれた。
@fact.courts
記録は{F}ページに上り、捜査開始時の{F0}ページから増えた。
@detail.courts deal
検察側は懲役{NUM:3:15}年を求刑し、弁護側は無罪を主張していた。
裁判所は{NUM:11:60}人の証人から話を聴いた。
弁護側は控訴する方針だ。
被告は判決を静かに聞いていた。
傍聴席は朝から満席となった。
次回の公判は{TOMORROW}に開かれる。
原告側は{MONEY:1}の損害賠償を求めている。
判決は{NUM:20:200}ページに及び、証拠は不十分だと指摘した。
@kotoba.courts zipf
被告は無実だ | 控訴する | 主張が認められた | 証拠は明らかだ | 予想外の判決だ | 長い時間がかかった
@background.courts deal
裁判は{PASTYEAR:8}年の告発から始まった。
@headline.culture deal
{CITY}で芸術祭開幕
{FAMILY}氏の絵画、{M}で落札
@lead.culture deal
{CITY}で{WEEKDAY}、芸術祭が開幕し、{NUM:11:60}作品が紹介された。
{NAME}氏が{WEEKDAY}、{CITY}で文学賞を受賞した。
@fact.culture
展示されるのは{F}点で、うち{F0}点が初公開となる。
@detail.culture deal
簡素で明るい演出が高く評価された。
主演は{NAME}さんが務める。
入場料は{NUM:10:30}ドルから{NUM:31:90}ドル。
建物は{PASTYEAR:120}年に建てられ、長く倉庫として使われていた。
未公開の手紙も展示されている。
{P}は{NEXTYEAR}年に向けて次の作品を準備している。
小説は、故郷に戻った時計職人の物語だ。
開場前から長い列ができた。
@kotoba.culture zipf
素朴な物語を書きたかった | 本に終わりはない | 音楽は静けさから始まる | 作品は皆のものだ | 観客は好奇心にあふれている
@background.culture deal
{CITY}の美術館は{PASTYEAR:120}年に設立された。
@headline.science deal
{CITY}で{dai.*}、研究者驚く
{FAMILY}研究所、新種を発見
@lead.science deal
{CITY}近郊で見つかった生物が新種と分かり、研究チームが{WEEKDAY}、「{COIN:1}」と名付けたと発表した。
{O0}は{WEEKDAY}、{dai.*}に関する研究結果を発表した。
@fact.science
調べた試料は{F}点で、前回の{F0}点を上回った。
@detail.science deal
論文は{NUM:200:4000}件の観測に基づく。
体長は約{NUM:20:90}センチとみられる。
{N}は有望だが慎重な検証が必要だとみている。
調査は{NEXTMONTH}に再開する。
試料は深さ{NUM:200:4000}メートルから採取された。
データは{NEXTYEAR}年に公開される予定だ。
装置は重さ{NUM:20:900}キロで、{NEWCITY}に設置されている。
@kotoba.science zipf
三度確かめた | 驚きの結果だ | さらに分析が必要だ | これは始まりにすぎない | 別のものを探していた
@background.science deal
この場所での調査は{PASTYEAR}年から続いている。
@general.sport {detail.sport}
@general.disasters {detail.disasters}
@general.crime {detail.crime}
@general.courts {detail.courts}
@general.culture {detail.culture}
@general.science {detail.science}
)grammar";

}  // namespace backfile::corpus
