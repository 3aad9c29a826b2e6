// Eight-bit text in many languages and charsets comes back without a declaration.
#include <gtest/gtest.h>
#include <unicode/unistr.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/lists.hpp"
#include "tests/support/random.hpp"
#include "text/charset.hpp"
#include "text/charset_convert.hpp"
#include "text/letter_model.hpp"

namespace newsdex::text {
namespace {

struct Language {
    const char* name;
    const char* charsets;
    const char* text;  ///< sentences
};

const Language kLanguages[] = {
    {"fr", "windows-1252 iso-8859-15 macintosh ibm-850",
     "La direction du port a fermé le pont du nord lundi matin, après que des "
     "fissures eurent été trouvées dans les piliers. L’ingénieure a déclaré que "
     "l’équipe ne pouvait plus attendre : « C’était nécessaire ». Les travaux "
     "dureront au moins trois semaines, et la circulation passera par la route du "
     "sud. Ça coûtera des millions d’euros à l’État, où l’on espère être prêt en "
     "août."},
    {"de", "windows-1252 iso-8859-15 macintosh ibm-850",
     "Die Leitung des Hafens schloss die nördliche Brücke am Montagmorgen, nachdem "
     "in den Pfeilern Risse gefunden worden waren. Der zuständige Ingenieur sagte, "
     "man habe nicht länger warten können. Die Arbeiten dauern mindestens drei "
     "Wochen, der Verkehr fließt über die südliche Straße. Ältere Bürger fahren mit "
     "dem Bus; für Übergänge müssen Fußgänger weiter nach Süden."},
    {"es", "windows-1252 iso-8859-15 macintosh ibm-850",
     "La dirección del puerto cerró el puente norte el lunes por la mañana, después "
     "de que se hallaran grietas en los pilares. El ingeniero responsable dijo que "
     "el equipo no podía esperar más. ¿Cuándo abrirá? Las obras durarán al menos "
     "tres semanas y la circulación irá por la carretera del sur. El año pasado "
     "también pasó; según él, será más fácil mañana."},
    {"pt", "windows-1252 iso-8859-15 macintosh ibm-850",
     "A direção do porto fechou a ponte norte na segunda-feira de manhã, depois de "
     "encontradas fissuras nos pilares. O engenheiro responsável disse que a equipa "
     "não podia esperar mais. As obras durarão pelo menos três semanas e a "
     "circulação far-se-á pela estrada do sul. Não há solução rápida, mas já está "
     "em preparação um plano para os habitantes da região."},
    {"it", "windows-1252 iso-8859-15 macintosh ibm-850",
     "La direzione del porto ha chiuso il ponte nord lunedì mattina, dopo che nei "
     "piloni erano state trovate delle crepe. L'ingegnere responsabile ha detto che "
     "la squadra non poteva più aspettare. I lavori dureranno almeno tre settimane "
     "e la circolazione passerà per la strada a sud. La città ha chiesto agli "
     "abitanti di usare gli autobus; la società aumenterà le corse perché così sarà "
     "più facile. È già tardi."},
    {"nl", "windows-1252 iso-8859-15 macintosh ibm-850",
     "De leiding van de haven sloot de noordelijke brug maandagochtend, nadat in de "
     "pijlers scheuren waren gevonden. De verantwoordelijke ingenieur zei dat de "
     "ploeg niet langer kon wachten. Het werk duurt minstens drie weken, en het "
     "verkeer gaat over de zuidelijke weg. De stad vroeg de inwoners met de bus te "
     "reizen; het bedrijf voegt ritten toe. België en Italië doen mee; één ploeg is "
     "geïnteresseerd."},
    {"sv", "windows-1252 iso-8859-15 macintosh ibm-850",
     "Hamnens ledning stängde den norra bron på måndagsmorgonen sedan man hittat "
     "sprickor i pelarna. Den ansvarige ingenjören sade att gruppen inte kunde "
     "vänta längre. Arbetet tar minst tre veckor och trafiken går på den södra "
     "vägen. Staden bad invånarna att åka buss; bolaget ökar antalet turer på "
     "kvällen. Även båtar får köra över älven. Ökad kö väntas."},
    {"da", "windows-1252 iso-8859-15 macintosh ibm-850",
     "Havnens ledelse lukkede den nordlige bro mandag morgen, efter at der blev "
     "fundet revner i pillerne. Den ansvarlige ingeniør sagde, at holdet ikke kunne "
     "vente længere. Arbejdet varer mindst tre uger, og trafikken går ad den "
     "sydlige vej. Byen bad indbyggerne om at køre med bus; selskabet øger antallet "
     "af ture om aftenen. Også både får lov til at sejle på åen. Ærgerligt, mener "
     "Søren."},
    {"fi", "windows-1252 iso-8859-15 macintosh ibm-850",
     "Sataman johto sulki pohjoisen sillan maanantaiaamuna, kun pylväistä "
     "löydettiin halkeamia. Vastaava insinööri sanoi, ettei ryhmä voinut odottaa "
     "pidempään. Työ kestää vähintään kolme viikkoa, ja liikenne kulkee eteläistä "
     "tietä pitkin. Kaupunki pyysi asukkaita käyttämään linja-autoja; yhtiö lisää "
     "iltavuoroja. Myös veneet pääsevät joelle. Äänekoski odottaa päätöstä."},
    {"is", "windows-1252 iso-8859-15 ibm-850",
     "Stjórn hafnarinnar lokaði nyrðri brúnni á mánudagsmorgun eftir að sprungur "
     "fundust í stöplunum. Verkfræðingurinn sagði að hópurinn hefði ekki getað "
     "beðið lengur. Viðgerðin tekur að minnsta kosti þrjár vikur og umferðin fer um "
     "syðri veginn. Bærinn bað íbúa að nota strætó; félagið fjölgar ferðum á "
     "kvöldin. Það er líka hægt að fara með báti yfir ána. Þetta er ótrúlegt."},
    {"ca", "windows-1252 iso-8859-15 macintosh ibm-850",
     "La direcció del port va tancar el pont nord dilluns al matí, després que s'hi "
     "trobessin esquerdes. L'enginyer responsable va dir que l'equip no podia "
     "esperar més. Les obres duraran almenys tres setmanes i la circulació passarà "
     "per la carretera del sud. La ciutat va demanar als veïns que agafin "
     "l'autobús; l'empresa hi afegirà més serveis. Això és així perquè l'acció és "
     "única."},
    {"ar", "windows-1256 iso-8859-6 ibm-720",
     "أعلنت إدارة الميناء إغلاق الجسر الشمالي صباح يوم الاثنين بعد اكتشاف شقوق في "
     "الدعامات. قال المهندس المسؤول إن الفريق لم يستطع الانتظار أطول من ذلك. وأضاف "
     "أيضاً أن أعمال الإصلاح ستستغرق ثلاثة أسابيع على الأقل، وأن الحركة ستحول إلى "
     "الطريق الجنوبي. طلبت البلدية من السكان استعمال الحافلات؟ وقالت شركة النقل "
     "إنها ستزيد عدد الرحلات مساءً."},
    {"fa-ar", "windows-1256",
     "اعلام شد كه پل شمالي بندر صبح دوشنبه پس از پيدا شدن ترك بسته شد. مهندس مسئول "
     "گفت گروه بازرسي نمي‌توانست بيش از اين صبر كند. كار "
     "تعمير "
     "دست "
     "كم "
     "سه "
     "هفته "
     "طول "
     "مي‌كشد و خودروها از راه جنوبي مي‌گذرند. چند "
     "روزنامه "
     "گزارش "
     "دادند "
     "كه "
     "شهرداري "
     "اتوبوس‌هاي بيشتري مي‌فرستد."},
    {"he", "windows-1255 iso-8859-8 ibm-862",
     "הנהלת הנמל סגרה את הגשר הצפוני ביום שני בבוקר לאחר שנמצאו סדקים בעמודים. "
     "המהנדס האחראי אמר כי הצוות לא יכול היה לחכות עוד. עבודות התיקון יימשכו לפחות "
     "שלושה שבועות והתנועה תופנה לדרך הדרומית. העירייה ביקשה מהתושבים לנסוע "
     "באוטובוסים, וחברת התחבורה תגדיל את מספר הנסיעות בערב."},
    {"el", "windows-1253 iso-8859-7 ibm-737 ibm-869 x-mac-greek",
     "Η διοίκηση του λιμανιού έκλεισε τη βόρεια γέφυρα το πρωί της Δευτέρας, αφού "
     "βρέθηκαν ρωγμές στις κολόνες. Ο υπεύθυνος μηχανικός είπε ότι η ομάδα δεν "
     "μπορούσε να περιμένει άλλο. Οι εργασίες θα διαρκέσουν τουλάχιστον τρεις "
     "εβδομάδες και η κυκλοφορία θα γίνεται από τον νότιο δρόμο. Ο δήμος ζήτησε από "
     "τους κατοίκους να χρησιμοποιούν τα λεωφορεία."},
    {"tr", "windows-1254 ibm-857 x-mac-turkish",
     "Liman yönetimi kuzey köprüsünü pazartesi sabahı ayaklarda çatlaklar bulunması "
     "üzerine kapattı. Sorumlu mühendis ekibin daha fazla bekleyemeyeceğini "
     "söyledi. Onarım çalışmaları en az üç hafta sürecek ve trafik güneydeki yoldan "
     "işleyecek. Belediye halktan otobüs kullanmasını istedi; ulaşım şirketi akşam "
     "seferlerini artıracağını açıkladı. İşçiler şimdiden iş başında."},
    {"pl", "windows-1250 iso-8859-2 ibm-852 x-mac-centraleurroman",
     "Zarząd portu zamknął most północny w poniedziałek rano, gdy w filarach "
     "znaleziono pęknięcia. Odpowiedzialny inżynier powiedział, że zespół nie mógł "
     "dłużej czekać. Naprawa potrwa co najmniej trzy tygodnie, a ruch będzie się "
     "odbywał drogą południową. Władze miasta poprosiły mieszkańców, żeby jeździli "
     "autobusami; spółka przewozowa zwiększy liczbę kursów wieczorem. Łódź czeka."},
    {"cs", "windows-1250 iso-8859-2 ibm-852 x-mac-centraleurroman",
     "Správa přístavu uzavřela severní most v pondělí ráno poté, co byly v pilířích "
     "nalezeny trhliny. Odpovědný inženýr řekl, že skupina nemohla déle čekat. "
     "Oprava potrvá nejméně tři týdny a doprava bude vedena jižní silnicí. Město "
     "požádalo obyvatele, aby jezdili autobusy; dopravní podnik večer přidá spoje. "
     "Žádná loď zatím neproplula. Účet zaplatí úřad."},
    {"sk", "windows-1250 iso-8859-2 ibm-852 x-mac-centraleurroman",
     "Správa prístavu uzavrela severný most v pondelok ráno, keď sa v pilieroch "
     "našli trhliny. Zodpovedný inžinier povedal, že skupina nemohla dlhšie čakať. "
     "Oprava potrvá najmenej tri týždne a doprava pôjde južnou cestou. Mesto "
     "požiadalo obyvateľov, aby jazdili autobusmi; dopravný podnik večer pridá "
     "spoje. Ľudia čakajú ďalej. Môžu pomôcť aj rodičia."},
    {"hu", "windows-1250 iso-8859-2 ibm-852 x-mac-centraleurroman",
     "A kikötő vezetése hétfő reggel lezárta az északi hidat, miután a pillérekben "
     "repedéseket találtak. A felelős mérnök azt mondta, hogy a csoport nem "
     "várhatott tovább. A javítás legalább három hétig tart, és a forgalom a déli "
     "úton halad. A város arra kérte a lakosokat, hogy busszal járjanak; a "
     "közlekedési társaság este több járatot indít. Őszintén szólva űrhajó sem kell "
     "hozzá."},
    {"ro", "windows-1250 iso-8859-2 ibm-852",
     "Conducerea portului a închis podul de nord luni dimineaţă, după ce în piloni "
     "au fost găsite fisuri. Inginerul responsabil a spus că echipa nu mai putea "
     "aştepta. Lucrările vor dura cel puţin trei săptămâni, iar circulaţia se va "
     "face pe drumul din sud. Primăria a cerut locuitorilor să folosească "
     "autobuzele; societatea de transport va mări numărul curselor în fiecare "
     "seară. Şi mâine va fi la fel."},
    {"hr", "windows-1250 iso-8859-2 ibm-852 x-mac-centraleurroman",
     "Lučka uprava zatvorila je sjeverni most u ponedjeljak ujutro nakon što su u "
     "stupovima nađene pukotine. Odgovorni inženjer rekao je da ekipa nije mogla "
     "više čekati. Popravak će trajati najmanje tri tjedna, a promet će se odvijati "
     "južnom cestom. Grad je zamolio građane da se voze autobusima; prijevoznik će "
     "navečer povećati broj vožnji. Čeka se još i ministar. Šteta je velika, kažu u "
     "Županiji."},
    {"sl", "windows-1250 iso-8859-2 ibm-852 x-mac-centraleurroman",
     "Uprava pristanišča je v ponedeljek zjutraj zaprla severni most, ko so v "
     "stebrih našli razpoke. Odgovorni inženir je dejal, da skupina ni mogla več "
     "čakati. Popravilo bo trajalo najmanj tri tedne, promet pa bo potekal po južni "
     "cesti. Občina je prosila prebivalce, naj se vozijo z avtobusi; prevoznik bo "
     "zvečer povečal število voženj. Škoda še ni znana. Župan čaka."},
    {"lt", "windows-1257 iso-8859-13 iso-8859-4 ibm-775",
     "Uosto vadovybė pirmadienio rytą uždarė šiaurinį tiltą, nes atramose buvo "
     "rasta įtrūkimų. Atsakingas inžinierius sakė, kad grupė negalėjo ilgiau "
     "laukti. Remontas truks mažiausiai tris savaites, o eismas vyks pietiniu "
     "keliu. Savivaldybė paprašė gyventojų važiuoti autobusais; vežėjų bendrovė "
     "vakarais padidins reisų skaičių. Žmonės ėjo pėsčiomis. Šįryt čia ypač šąla."},
    {"lv", "windows-1257 iso-8859-13 iso-8859-4 ibm-775",
     "Ostas vadība pirmdienas rītā slēdza ziemeļu tiltu, jo balstos tika atrastas "
     "plaisas. Atbildīgais inženieris sacīja, ka grupa nevarēja ilgāk gaidīt. "
     "Remonts ilgs vismaz trīs nedēļas, un satiksme notiks pa dienvidu ceļu. "
     "Pašvaldība lūdza iedzīvotājus braukt ar autobusiem; pārvadātājs vakaros "
     "palielinās reisu skaitu. Šķērsot upi ļauts arī kājām. Ģimenes ņem laivas."},
    {"et", "windows-1257 iso-8859-13 iso-8859-4 ibm-775",
     "Sadama juhtkond sulges põhjasilla esmaspäeva hommikul, kui sammastest leiti "
     "pragusid. Vastutav insener ütles, et rühm ei saanud kauem oodata. Töö kestab "
     "vähemalt kolm nädalat ja liiklus käib lõunapoolset teed mööda. Linn palus "
     "elanikel sõita bussiga; vedaja lisab õhtuks reise. Žürii ja šefid jäid ära. "
     "Öösel sõideti üle jõe väikese laevaga."},
    {"uk", "windows-1251 koi8-u",
     "Керівництво порту закрило північний міст у понеділок уранці, коли в опорах "
     "знайшли тріщини. Відповідальний інженер сказав, що група не могла чекати "
     "довше. Ремонт триватиме щонайменше три тижні, а рух їхатиме південною "
     "дорогою. Місто просить мешканців їздити автобусами; перевізник увечері "
     "збільшить кількість рейсів. Її об'єднання ще не дало згоди. Є й інші шляхи."},
    {"bg", "windows-1251 koi8-r iso-8859-5 ibm-866 ibm-855 x-mac-cyrillic",
     "Ръководството на пристанището затвори северния мост в понеделник сутринта, "
     "след като в колоните бяха открити пукнатини. Отговорният инженер каза, че "
     "екипът не е могъл да чака повече. Ремонтът ще продължи поне три седмици, а "
     "движението ще минава по южния път. Общината помоли жителите да пътуват с "
     "автобуси; превозвачът ще увеличи броя на курсовете вечер."},
    {"sr", "windows-1251 iso-8859-5 ibm-855 x-mac-cyrillic",
     "Управа луке затворила је северни мост у понедељак ујутру, пошто су у "
     "стубовима нађене пукотине. Одговорни инжењер рекао је да екипа није могла "
     "више да чека. Поправка ће трајати најмање три недеље, а саобраћај ће ићи "
     "јужним путем. Град је замолио грађане да се возе аутобусима; превозник ће "
     "увече повећати број вожњи. Џеп је празан, љубав вечна. Њихова ћерка чека."},
    {"vi", "windows-1258",
     "Ban quản lý cảng đã đóng cầu phía bắc vào sáng thứ hai sau khi "
     "phát hiện các vết nứt ở trụ cầu. Kỹ sư phụ trách nói rằng nhóm "
     "không thể chờ lâu hơn nữa. Việc sửa chữa sẽ kéo dài ít nhất ba "
     "tuần và xe cộ sẽ đi theo đường phía nam. Thành phố đề nghị người "
     "dân đi xe buýt; công ty sẽ tăng số chuyến vào buổi tối."},
    {"th", "windows-874",
     "ฝ่ายบริหารท่าเรือปิดสะพานด้านเหนือเมื่อเช้าวันจันทร์หลังจากพบรอยร้าวที่เสา "
     "วิศวกรผู้รับผิดชอบกล่าวว่าทีมงานรอต่อไปไม่ได้ "
     "การซ่อมแซมจะใช้เวลาอย่างน้อยสามสัปดาห์ และรถจะวิ่งทางถนนด้านใต้ "
     "เทศบาลขอให้ประชาชนใช้รถโดยสาร บริษัทขนส่งจะเพิ่มเที่ยวรถในตอนเย็น"},
    {"ru", "windows-1251 koi8-r iso-8859-5 ibm-866 ibm-855 x-mac-cyrillic",
     "Руководство порта закрыло северный мост в понедельник утром, после того как в "
     "опорах нашли трещины. Ответственный инженер сказал, что группа не могла ждать "
     "дольше. Ремонт займёт не меньше трёх недель, движение пойдёт по южной дороге. "
     "Город просит жителей ездить автобусами; перевозчик вечером увеличит число "
     "рейсов. Съезд закрыт, объезд открыт."},
};

/// The bytes of a text; "" if the charset has not all of its letters.
std::string encoded(std::string_view text, const std::string& charset) {
    const icu::UnicodeString wide =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    std::string out(text.size() + 64, '\0');
    const auto length = wide.extract(0, wide.length(), out.data(),
                                     static_cast<std::uint32_t>(out.size()), charset.c_str());
    out.resize(static_cast<std::size_t>(length));
    const auto back = convert(out, charset);
    return back && back->text == text ? out : std::string();
}

std::vector<std::string> sentences_of(std::string_view text) {
    std::vector<std::string> sentences;
    while (!text.empty()) {
        std::size_t end = text.find(". ");
        end = end == std::string_view::npos ? text.size() : end + 2;
        sentences.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return sentences;
}

/// Sentences in any order, so many bytes of the charset at least.
std::string made_text(test::Random& random, const std::vector<std::string>& sentences,
                      const std::string& charset, std::size_t bytes) {
    std::string out;
    for (int tries = 0; tries < 200 && out.size() < bytes; ++tries)
        out += encoded(sentences[random.below(sentences.size())], charset);
    return out;
}

TEST(LetterModelLaw, AKilobyteIsReadInEveryCharsetOfTheLanguage) {
    std::uint64_t seed = 0;
    for (const Language& language : kLanguages) {
        const auto sentences = sentences_of(language.text);
        for (std::string_view rest = language.charsets; !rest.empty();) {
            const std::string charset(base::take_part(rest, ' '));
            for (int round = 0; round < 5; ++round) {
                test::Random random(++seed);
                const std::string bytes = made_text(random, sentences, charset, 1024);
                ASSERT_GE(bytes.size(), 1024U) << language.name << ' ' << charset;
                const auto decoded = decode_text(bytes);
                ASSERT_TRUE(decoded) << language.name << ' ' << charset;
                EXPECT_EQ(decoded->text(), convert(bytes, charset)->text)
                    << language.name << ' ' << charset << " read as " << decoded->encoding
                    << ", seed " << seed;
            }
        }
    }
}

TEST(LetterModelLaw, EnglishWithAFewSignsStaysInWindows1252) {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        test::Random random(seed);
        std::string text = "The harbour board closed the north bridge on Monday";
        for (std::size_t n = 1 + random.below(6); n > 0; --n)
            text += random.pick({" and \x93waited\x94 for it", " \x96 again \x96", ", it\x92s said",
                                 " for \xA3"
                                 "5m",
                                 " in the caf\xE9", " with Jos\xE9 M\xFCller", " at 20\xB0",
                                 " for 40 \x80", " in S\xE3o Paulo", "\x85 and on", " by Bj\xF6rk",
                                 " of \xC5land", "\xA0now",
                                 " and \xC9"
                                 "douard"});
        text += ".\n";
        const auto decoded = decode_text(text);
        ASSERT_TRUE(decoded);
        EXPECT_EQ(decoded->text(), convert(text, "windows-1252")->text)
            << "read as " << decoded->encoding << ", seed " << seed;
    }
}

TEST(LetterModel, ReadsTheQuotationMarksOfMacintosh) {
    const std::string text =
        "It’s the harbour’s bridge, isn’t it? “We couldn’t wait,” said Zoë — and left.\n";
    const auto decoded = decode_text(encoded(text, "macintosh"));
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->text(), text) << decoded->encoding;
}

TEST(LetterModel, ReadsArabicWithASingleTanwin) {
    const std::string text = "أعلنت الإدارة إغلاق الجسر أيضاً يوم الاثنين.\n";
    for (const char* charset : {"windows-1256", "iso-8859-6"}) {
        const auto decoded = decode_text(encoded(text, charset));
        ASSERT_TRUE(decoded);
        EXPECT_EQ(decoded->text(), text) << decoded->encoding;
    }
}

TEST(LetterModel, TellsTextOfSeveralBytesALetterFromEightBitText) {
    for (const char* charset : {"gb18030", "euc-jp", "ibm-943_p15a-2003", "big5-hkscs"}) {
        const std::string text =
            std::string_view(charset) == "euc-jp" || std::string_view(charset).starts_with("ibm")
                ? "港長は今朝、橋を閉鎖したと発表した。"
                : "港口今天早上宣布大桥";
        const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
        std::string bytes(text.size() * 2, '\0');
        bytes.resize(static_cast<std::size_t>(wide.extract(
            0, wide.length(), bytes.data(), static_cast<std::uint32_t>(bytes.size()), charset)));
        EXPECT_LT(guess_by_letters(bytes).average, -5) << charset;
    }
}

TEST(LetterModel, ChineseInUtf16IsReadByItsPunctuation) {
    for (const char* charset : {"utf-16be", "utf-16le"}) {
        const std::string text =
            "港口管理處，星期一早上100。在橋墩發現裂縫後，封閉了北邊的大橋。一切都好。";
        const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
        std::string bytes(text.size() * 2, '\0');
        bytes.resize(static_cast<std::size_t>(wide.extract(
            0, wide.length(), bytes.data(), static_cast<std::uint32_t>(bytes.size()), charset)));
        const auto decoded = decode_text(bytes);
        ASSERT_TRUE(decoded) << charset;
        EXPECT_EQ(decoded->text(), text) << charset;
    }
}

}  // namespace
}  // namespace newsdex::text
