// Japanese, in the plain style of newspapers. Names of places and firms are katakana or kanji; no spaces.
#include "tools/corpus/grammars/grammars.hpp"

namespace backfile::corpus {

const std::string_view kJapanese = R"grammar(
@person.later
_氏 | _氏 | _氏
@bystander
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
@dai.politics zipf
年金改革法案 | 予算案 | 選挙制度改革 | 地方分権 | 連立協議 | 不信任案
@dai.economy zipf
物価高 | 金利引き上げ | 景気対策 | 最低賃金 | 失業率 | 財政赤字
@dai.trade zipf
貿易協定 | 追加関税 | 輸出規制 | 鉄鋼の関税 | 港湾スト | 穀物の輸出
@dai.business zipf
経営統合 | 工場閉鎖 | 人員削減 | 株式上場 | 買収提案 | 業績の下方修正
@dai.technology zipf
次世代通信網 | 個人情報の流出 | 人工知能 | 半導体工場 | システム障害 | 電子投票
@dai.science zipf
新種の化石 | 探査機 | 遺跡の発掘 | 大型望遠鏡 | 遺伝子の解析 | 海底地図
@dai.health zipf
予防接種 | 感染症の流行 | 医師不足 | 新薬 | 病床の不足 | はしか
@dai.environment zipf
河川の汚染 | 自然保護区 | ダム建設 | 農薬の規制 | 湿地の保全 | ごみ処分場
@dai.climate zipf
干ばつ | 熱波 | 温室効果ガスの削減 | 石炭火力の廃止 | 氷河の後退 | 洋上風力発電
@dai.disasters zipf
地震 | 洪水 | 山火事 | 土砂崩れ | 台風 | 爆発事故 | 列車事故
@dai.crime zipf
強盗事件 | 詐欺事件 | 密輸事件 | 放火事件 | 宝石の盗難 | 資金洗浄
@dai.courts zipf
裁判 | 控訴審 | 損害賠償請求 | 再審請求 | 違憲訴訟
@dai.defence zipf
停戦合意 | 海上演習 | 部隊の撤収 | ミサイル実験 | 戦闘機の購入 | 徴兵制
@dai.sport zipf
決勝戦 | 準決勝 | 移籍交渉 | 開幕戦 | 世界選手権 | 残留争い
@dai.culture zipf
映画祭 | 美術展 | 文学賞 | 歌劇場の改修 | 文化財の返還 | 音楽祭
@dai.education zipf
入試改革 | 教員不足 | 学校の統廃合 | 授業料の値上げ | 教科書の改訂
@dai.any 計画
@hito zipf
住民 | 専門家 | 労働組合 | 農家 | 企業 | 自治体 | 学生 | 市民団体 | 漁業者 | 保護者 | 商店主 | 野党 | 研究者 | 観光客 | 高齢者 | 若者
@mono zipf
補助金 | 道路 | 雇用 | 家賃 | 契約 | 制度 | 税金 | 橋 | 学校 | 施設 | 書類 | 農地 | 港 | 森林 | 線路 | 水道 | 文書 | 設備 | 料金 | 住宅 | 灯台 | 果樹園 | 温泉 | 市場 | 石垣 | 古民家 | 漁船 | 水車 | 茶畑 | 図書館
@suru zipf
見直す | 守る | 廃止する | 拡大する | 延期する | 支援する | 削減する | 整備する | 再開する | 調査する | 売却する | 公開する | 改修する | 管理する | 受け入れる | 保存する
@yousu zipf
異例の | 重要な | 厳しい | 慎重な | 新たな | 大規模な | 難しい | 歴史的な | 苦しい | 静かな | 唐突な | 画期的な | 不透明な
@headline.any deal
{dai.*}、{CITY}で波紋
{LAND}、{dai.*}で{yousu}判断
{dai.*}に{M} {LAND}
{hito}が反発 {CITY}の{dai.*}
{P0}「{kotoba}」
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
{LAND}の{CITY}で{WEEKDAY}、{yousu}{dai.*}があり、住宅や道路に大きな被害が出た。
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
@detail.any deal
{P}は取材に対し、コメントを控えた。
費用は{MONEY}に上る見通しで、当初の計画を{PCT}上回る。
{hito}は{DATE}までに{mono}を{suru}よう求めている。
{O1}は{NEXTMONTH}に結論を出す予定だ。
{NEWFIRM}の調査では、回答者の{PCT}が{mono}を{suru}ことに賛成した。
{PASTYEAR}年にも同じような計画があったが、{hito}の反対で実現しなかった。
{NEWCITY}では、{hito}が{mono}を{suru}動きも出ている。
申請の件数は{PASTYEAR}年に比べて{PCT}増えた。
{V}は「{kotoba}」と話す。
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
{CITY}は{NEWCITY}から約{NUM:30:400}キロの位置にあり、観光と漁業が盛んだ。
{P0}は{PASTYEAR}年に就任し、{mono}を{suru}と約束していた。
{LAND}と{LAND2}は{PASTYEAR}年に同様の協定を結んでいる。
@kotoba zipf
{yousu}決断だ | 結果を重く受け止めている | 何も聞いていない | {mono}を{suru}べきだ | 数字がすべてを語っている | まだ第一歩にすぎない | 言葉ではなく行動が必要だ | こんなことは{NUM:11:40}年で初めてだ | {CITY}の将来がかかっている | {hito}の声を聞いてほしい | 今は待つしかない | {mono}を{suru}のは簡単ではない | 最後まで力を尽くす
@quotation deal
{P}は「{kotoba}」と述べた。
{P}は「{kotoba}。{kotoba}」と強調した。
「{kotoba}」。{P}は記者団にこう語った。
{V}は「{kotoba}」と不安そうに話した。
{N}は「{kotoba}」と指摘する。
{P}は{hito}に対し、「{kotoba}」と説明した。
@summary
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
)grammar";

}  // namespace backfile::corpus
