// SPDX-FileCopyrightText: 2026 Vitae contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dates.h"

#include <QHash>
#include <iterator>

namespace vitae {
namespace {

/// Names and abbreviations of the months of the Gregorian calendar, in lower case (toCaseFolded) and without
/// full stops at their ends, over the languages that CVs are written in. No name means different months in
/// two of these languages: Croatian "listopad" (October) had to stand back behind Polish and Czech
/// (November).
constexpr const char16_t *monthNames[12] = {
    u"january|jan|januar|jänner|jän|janvier|janv|enero|ene|gennaio|gen|janeiro|januari|tammikuu|"
    u"tammikuuta|tammi|janúar|styczeń|stycznia|sty|leden|ledna|led|január|januára|ianuarie|ian|януари|"
    u"яну|январь|января|янв|січень|січня|січ|ιανουάριοσ|ιανουαρίου|ιαν|ocak|oca|gener|urtarrila|urt|"
    u"xaneiro|xan|jaanuar|jaan|janvāris|sausis|sausio|saus|јануар|јан|janar|يناير|ינואר|ינו׳|ژانویه|"
    u"ژانویهٔ|جنوری|जनवरी|जन॰|জানুয়ারী|জানু|มกราคม|ม.ค|januarie|eanáir|ean|ionawr|ion|yanvar|yan|"
    u"қаңтар|қаң|იანვარი|იან|հունվար|հունվարի|հնվ|siječanj|siječnja|sij|јануари|ஜனவரி|ஜன|كانون الثاني|"
    u"styczen|jänn",
    u"february|feb|februar|février|févr|febrero|febbraio|fevereiro|fev|februari|helmikuu|helmikuuta|"
    u"helmi|febrúar|luty|lutego|lut|únor|února|úno|február|februára|febr|februarie|февруари|фев|"
    u"февраль|февраля|февр|лютий|лютого|лют|φεβρουάριοσ|φεβρουαρίου|φεβ|şubat|şub|febrer|otsaila|ots|"
    u"febreiro|veebruar|veebr|februāris|vasaris|vasario|vas|фебруар|феб|shkurt|shk|فبراير|פברואר|פבר׳|"
    u"فوریه|فوریهٔ|فروری|फ़रवरी|फ़र॰|ফেব্রুয়ারী|ফেব|กุมภาพันธ์|ก.พ|feabhra|feabh|chwefror|chw|chwef|"
    u"fevral|ақпан|ақп|თებერვალი|თებ|փետրվար|փետրվարի|փտվ|veljača|veljače|velj|பிப்ரவரி|பிப்|شباط|"
    u"fevrier|fév",
    u"march|mar|märz|mär|mars|marzo|março|maart|mrt|marts|maaliskuu|maaliskuuta|maalis|marzec|marca|"
    u"březen|března|bře|marec|március|márc|martie|март|марта|мар|березень|березня|бер|μάρτιοσ|μαρτίου|"
    u"μάρ|μαρ|mart|març|martxoa|märts|kovas|kovo|kov|مارس|מרץ|مارچ|मार्च|মার্চ|มีนาคม|มี.ค|maret|mac|"
    u"machi|márta|mawrth|maw|наурыз|нау|მარტი|მარ|մարտ|մարտի|մրտ|ožujak|ožujka|ožu|மார்ச்|மார்|آذار|"
    u"maerz|mrz|marz",
    u"april|apr|avril|avr|abril|abr|aprile|huhtikuu|huhtikuuta|huhti|apríl|kwiecień|kwietnia|kwi|"
    u"duben|dubna|dub|apríla|április|ápr|aprilie|април|апр|апрель|апреля|квітень|квітня|квіт|απρίλιοσ|"
    u"απριλίου|απρ|nisan|nis|apirila|api|aprill|aprīlis|balandis|balandžio|bal|prill|pri|أبريل|אפריל|"
    u"אפר׳|آوریل|اپریل|अप्रैल|এপ্রিল|এপ্রি|เมษายน|เม.ย|aprili|aibreán|aib|ebrill|ebr|aprel|сәуір|сәу|"
    u"აპრილი|აპრ|ապրիլ|ապրիլի|ապր|travanj|travnja|tra|ஏப்ரல்|ஏப்|نيسان",
    u"may|mai|mayo|maggio|mag|maio|mei|maj|toukokuu|toukokuuta|touko|maí|maja|květen|května|kvě|máj|"
    u"mája|május|май|мая|травень|травня|трав|μάιοσ|μαΐου|μάι|μαΐ|mayıs|maig|maiatza|maijs|gegužė|"
    u"gegužės|geg|мај|مايو|מאי|مه|مهٔ|مئی|मई|মে|พฤษภาคม|พ.ค|bealtaine|beal|мамыр|мам|მაისი|მაი|մայիս|"
    u"մայիսի|մյս|svibanj|svibnja|svi|மே|أيار",
    u"june|jun|juni|juin|junio|giugno|giu|junho|kesäkuu|kesäkuuta|kesä|júní|jún|czerwiec|czerwca|cze|"
    u"červen|června|čvn|júna|június|iunie|iun|юни|июнь|июня|июн|червень|червня|черв|ιούνιοσ|ιουνίου|"
    u"ιούν|ιουν|haziran|haz|juny|ekaina|eka|xuño|juuni|jūnijs|jūn|birželis|birželio|birž|junij|јун|"
    u"qershor|qer|يونيو|יוני|ژوئن|جون|जून|জুন|มิถุนายน|มิ.ย|junie|meitheamh|meith|mehefin|meh|iyun|"
    u"iyn|маусым|мау|ივნისი|ივნ|հունիս|հունիսի|հնս|lipanj|lipnja|јуни|ஜூன்|حزيران|jn",
    u"july|jul|juli|juillet|juil|julio|luglio|lug|julho|heinäkuu|heinäkuuta|heinä|júlí|júl|lipiec|"
    u"lipca|lip|červenec|července|čvc|júla|július|iulie|iul|юли|июль|июля|июл|липень|липня|лип|"
    u"ιούλιοσ|ιουλίου|ιούλ|ιουλ|temmuz|tem|juliol|uztaila|uzt|xullo|xul|juuli|jūlijs|jūl|liepa|liepos|"
    u"liep|julij|јул|korrik|korr|يوليو|יולי|ژوئیه|ژوئیهٔ|جولائی|जुलाई|जुल॰|জুলাই|জুল|กรกฎาคม|ก.ค|"
    u"julai|julie|iúil|gorffennaf|gor|gorff|iyul|iyl|шілде|шіл|ივლისი|ივლ|հուլիս|հուլիսի|հլս|srpanj|"
    u"srpnja|јули|ஜூலை|تموز",
    u"august|aug|août|agosto|ago|augustus|augusti|elokuu|elokuuta|elo|ágúst|ágú|sierpień|sierpnia|sie|"
    u"srpen|srpna|srp|augusta|augusztus|август|авг|августа|серпень|серпня|серп|αύγουστοσ|αυγούστου|"
    u"αύγ|αυγ|ağustos|ağu|agost|ag|abuztua|abu|augusts|rugpjūtis|rugpjūčio|rugp|avgust|avg|gusht|gush|"
    u"أغسطس|אוגוסט|אוג׳|اوت|اگست|अगस्त|अग॰|আগস্ট|আগ|สิงหาคม|ส.ค|agustus|agu|ogos|ogo|agosti|lúnasa|"
    u"lún|awst|avqust|avq|тамыз|там|აგვისტო|აგვ|օգոստոս|օգոստոսի|օգս|kolovoz|kolovoza|kol|ஆகஸ்ட்|ஆக|"
    u"آب|aout",
    u"september|sep|sept|septembre|septiembre|settembre|set|setembro|syyskuu|syyskuuta|syys|wrzesień|"
    u"września|wrz|září|zář|septembra|szeptember|szept|septembrie|септември|сеп|сентябрь|сентября|"
    u"сент|вересень|вересня|вер|σεπτέμβριοσ|σεπτεμβρίου|σεπ|eylül|eyl|setembre|iraila|ira|septembris|"
    u"rugsėjis|rugsėjo|rugs|septembar|септембар|shtator|sht|سبتمبر|ספטמבר|ספט׳|سپتامبر|ستمبر|सितंबर|"
    u"सित॰|সেপ্টেম্বর|সেপ|กันยายน|ก.ย|septemba|mfómh|medi|sentyabr|sen|қыркүйек|қыр|სექტემბერი|სექ|"
    u"սեպտեմբեր|սեպտեմբերի|սեպ|rujan|rujna|ruj|செப்டம்பர்|செப்|أيلول",
    u"october|oct|oktober|okt|octobre|octubre|ottobre|ott|outubro|out|lokakuu|lokakuuta|loka|október|"
    u"październik|października|paź|říjen|října|říj|októbra|octombrie|октомври|окт|октябрь|октября|"
    u"жовтень|жовтня|жовт|οκτώβριοσ|οκτωβρίου|οκτ|ekim|eki|urria|urr|oktoober|oktobris|spalis|spalio|"
    u"spal|oktobar|октобар|tetor|tet|أكتوبر|אוקטובר|אוק׳|اکتبر|اکتوبر|अक्तूबर|अक्तू॰|অক্টোবর|অক্টো|"
    u"ตุลาคม|ต.ค|oktoba|dfómh|hydref|hyd|oktyabr|қазан|қаз|ოქტომბერი|ოქტ|հոկտեմբեր|հոկտեմբերի|հոկ|"
    u"அக்டோபர்|அக்|تشرين الأول",
    u"november|nov|novembre|noviembre|novembro|marraskuu|marraskuuta|marras|nóvember|nóv|listopad|"
    u"listopada|lis|listopadu|novembra|noiembrie|ноември|ное|ноябрь|ноября|нояб|листопад|листопада|"
    u"лист|νοέμβριοσ|νοεμβρίου|νοέ|νοε|kasım|kas|azaroa|aza|novembris|lapkritis|lapkričio|lapkr|"
    u"novembar|новембар|нов|nëntor|nën|نوفمبر|נובמבר|נוב׳|نوامبر|نومبر|नवंबर|नव॰|নভেম্বর|নভে|"
    u"พฤศจิกายน|พ.ย|novemba|samhain|samh|tachwedd|tach|noyabr|noy|қараша|қар|ნოემბერი|ნოე|նոյեմբեր|"
    u"նոյեմբերի|նոյ|studeni|studenoga|stu|நவம்பர்|நவ|تشرين الثاني",
    u"december|dec|dezember|dez|décembre|déc|diciembre|dic|dicembre|dezembro|desember|des|joulukuu|"
    u"joulukuuta|joulu|grudzień|grudnia|gru|prosinec|prosince|pro|decembra|decembrie|декември|дек|"
    u"декабрь|декабря|грудень|грудня|груд|δεκέμβριοσ|δεκεμβρίου|δεκ|aralık|ara|desembre|abendua|abe|"
    u"decembro|detsember|dets|decembris|gruodis|gruodžio|gruod|decembar|децембар|дец|dhjetor|dhj|"
    u"ديسمبر|דצמבר|דצמ׳|دسامبر|دسمبر|दिसंबर|दिस॰|ডিসেম্বর|ডিসে|ธันวาคม|ธ.ค|disember|dis|desemba|"
    u"nollaig|noll|rhagfyr|rhag|dekabr|dek|желтоқсан|жел|დეკემბერი|დეკ|դեկտեմբեր|դեկտեմբերի|դեկ|"
    u"prosinac|prosinca|டிசம்பர்|டிச|كانون الأول|decembre",
};

/// How people say that something goes on.
constexpr char16_t presentWords[] =
    u"present|the present|now|today|current|currently|ongoing|to date|date|till date|until now|till now|"
    u"heute|jetzt|derzeit|aktuell|laufend|gegenwart|présent|à présent|aujourd'hui|maintenant|actuel|"
    u"actuellement|en cours|à ce jour|presente|actualidad|la actualidad|actual|actualmente|hoy|ahora|la fecha|"
    u"oggi|attuale|attualmente|in corso|ad oggi|atual|atualmente|o momento|hoje|agora|o presente|"
    u"heden|nu|nutid|idag|i dag|nuvarande|pågående|nåværende|nå|nuværende|nykyinen|nykyhetki|edelleen|"
    u"obecnie|teraz|dziś|nadal|současnost|dosud|nyní|dnes|súčasnosť|jelenleg|jelen|ma|prezent|acum|până în prezent|"
    u"настоящее время|по настоящее время|по н.в|н.в|сейчас|сегодня|зараз|дотепер|теперішній час|сега|до момента|"
    u"σήμερα|παρόν|μέχρι σήμερα|halen|günümüz|bugün|şu an|devam ediyor|devam|actualitat|avui|orain|"
    u"الآن|حتى الآن|الحاضر|حاليا|حالياً|היום|כיום|הווה|עכשיו|اکنون|تاکنون|حال|"
    u"वर्तमान|अब तक|อยู่|ปัจจุบัน|hiện tại|hiện nay|nay|sekarang|saat ini|kini|"
    u"至今|现在|目前|迄今|至今为止|至今為止|現在|今日|現在に至る|현재|지금|재직중|재직 중";

QHash<QString, int> indexMonths()
{
    QHash<QString, int> index;
    for (int month = 1; month <= 12; ++month)
        for (const QStringView name : QStringView(monthNames[month - 1]).tokenize(u'|'))
            index.insert(name.toString(), month);
    return index;
}

} // namespace

int monthNamed(const QString &word)
{
    static const QHash<QString, int> index = indexMonths();
    return index.value(word);
}

bool meansPresent(const QString &words)
{
    for (const QStringView phrase : QStringView(presentWords).tokenize(u'|'))
        if (phrase == words)
            return true;
    return false;
}

} // namespace vitae
