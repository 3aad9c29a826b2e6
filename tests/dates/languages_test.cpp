// Dates as papers of many languages write them: each form for itself, and every month of every
// language in the forms of that language.
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "dates/scanner.hpp"
#include "dates/written.hpp"
#include "tests/dates/date_text.hpp"
#include "tests/support/random.hpp"

namespace newsdex::dates {
namespace {

using test::kLateMay;

struct Form {
    const char* text;
    const char* wanted = "2024-03-05";
};

std::string line(std::string_view text) {
    return test::date_text(scan_date(text, {.now = kLateMay, .origin = DateOrigin::kText}));
}

TEST(DateLanguages, DateLinesOfPapers) {
    const Form forms[] = {
        // Arabic, with the names of the Levant and the Maghreb, and in its own digits.
        {"الثلاثاء 5 مارس 2024"},
        {"الثلاثاء، ٥ مارس ٢٠٢٤"},
        {"5 آذار 2024"},
        {"5 آذار/مارس 2024"},
        {"نشر في 5 مارس/آذار 2024"},
        {"15 كانون الثاني 2024", "2024-01-15"},
        {"15 جانفي 2024", "2024-01-15"},
        {"05 مارس 2024م"},
        {"تاريخ النشر: 5 مارس 2024 10:15", "2024-03-05T10:15"},
        {"الثلاثاء 5 مارس 2024 - 10:15 ص", "2024-03-05T10:15"},
        {"الثلاثاء 5 مارس 2024 - 10:15 م", "2024-03-05T22:15"},
        // Persian, also by its own calendar.
        {"۵ مارس ۲۰۲۴"},
        {"سه‌شنبه ۱۵ اسفند ۱۴۰۲"},
        {"سه شنبه 15 اسفند 1402"},
        {"۱۴۰۲/۱۲/۱۵"},
        {"تاریخ انتشار: ۱۵ اسفند ۱۴۰۲ - ۱۰:۱۵", "2024-03-05T10:15"},
        {"۲۲ بهمن ۱۳۵۷", "1979-02-11"},
        {"۳۰ اسفند ۱۳۹۹", "2021-03-20"},
        {"۳۰ اسفند ۱۴۰۰", "none"},
        {"15 حوت 1402"},
        // Urdu, Hebrew.
        {"5 مارچ 2024"},
        {"منگل 5 مارچ 2024ء"},
        {"5 במרץ 2024"},
        {"יום שלישי, 5 במרץ 2024"},
        {"פורסם: 5 במרץ 2024, 10:15", "2024-03-05T10:15"},
        {"5 מאי 2024", "2024-05-05"},
        // India.
        {"5 मार्च 2024"},
        {"मंगलवार, 5 मार्च 2024"},
        {"५ मार्च २०२४"},
        {"प्रकाशित: 5 मार्च, 2024"},
        {"15 फ़रवरी 2024", "2024-02-15"},
        {"15 फरवरी 2024", "2024-02-15"},
        {"5 মার্চ 2024"},
        {"মঙ্গলবার, ৫ মার্চ ২০২৪"},
        {"প্রকাশিত: ০৫ মার্চ ২০২৪, ১০:১৫", "2024-03-05T10:15"},
        {"15 জানুয়ারি 2024", "2024-01-15"},
        {"5 மார்ச் 2024"},
        {"5 మార్చి 2024"},
        {"5 ਮਾਰਚ 2024"},
        // Thailand, by its own years.
        {"5 มีนาคม 2567"},
        {"๕ มีนาคม ๒๕๖๗"},
        {"5 มี.ค. 2567"},
        {"5 มี.ค. 67"},
        {"วันอังคารที่ 5 มีนาคม พ.ศ. 2567"},
        {"วันที่ 5 มีนาคม 2567 เวลา 10:15 น.", "2024-03-05T10:15"},
        {"เผยแพร่ : 5 มี.ค. 2567"},
        {"5 มีนาคม 2024"},
        {"5/3/2567"},
        {"5 ມີນາ 2024"},
        // Vietnam, Indonesia, Malaysia.
        {"5 tháng 3 năm 2024"},
        {"ngày 5 tháng 3, 2024"},
        {"Thứ Ba, ngày 5 tháng 3 năm 2024"},
        {"Chủ Nhật, 3 tháng Ba 2024", "2024-03-03"},
        {"15 tháng mười một năm 2024", "2024-11-15"},
        {"Thứ ba, 05/03/2024, 10:15 (GMT+7)", "2024-03-05T10:15+07:00"},
        {"Selasa, 5 Maret 2024"},
        {"Selasa, 05 Mar 2024 10:15 WIB", "2024-03-05T10:15+07:00"},
        {"Selasa, 5 Maret 2024 | 10:15 WITA", "2024-03-05T10:15+08:00"},
        {"Selasa, 5 Maret 2024 pukul 10.15 WIB", "2024-03-05T10:15+07:00"},
        {"5 Mac 2024"},
        {"5 Ogos 2024", "2024-08-05"},
        // Hungarian, Romanian, Croatian, Serbian, Slovene.
        {"2024. március 5."},
        {"2024. március 5., kedd"},
        {"2024. márc. 5. 10:15", "2024-03-05T10:15"},
        {"2024. március 5-én"},
        {"2024. 03. 05."},
        {"2024.03.05. 10:15", "2024-03-05T10:15"},
        {"5 martie 2024"},
        {"Marți, 5 martie 2024, ora 10:15", "2024-03-05T10:15"},
        {"5. ožujka 2024."},
        {"utorak, 5. ožujka 2024. u 10:15", "2024-03-05T10:15"},
        {"5. mart 2024. godine"},
        {"уторак, 5. март 2024."},
        {"5. marec 2024"},
        {"torek, 5. marca 2024 ob 10.15", "2024-03-05T10:15"},
        {"5. januarja 2024", "2024-01-05"},
        // Lithuanian, Latvian, Catalan, Swahili, Bulgarian.
        {"2024 m. kovo 5 d."},
        {"2024 m. kovo 5 d. 10:15", "2024-03-05T10:15"},
        {"Antradienis, 2024 m. kovo 5 d."},
        {"2024. gada 5. marts"},
        {"2024. gada 5. martā"},
        {"otrdiena, 2024. gada 5. marts, plkst. 10:15", "2024-03-05T10:15"},
        {"5 de març de 2024"},
        {"5 de març del 2024"},
        {"5 d'abril del 2024", "2024-04-05"},
        {"5 Machi 2024"},
        {"Jumanne, 5 Machi 2024"},
        {"Machi 5, 2024"},
        {"вторник, 5 март 2024 г."},
        // China, Japan, Korea.
        {"2024年3月5日 星期二"},
        {"2024年3月5日星期二 10:15", "2024-03-05T10:15"},
        {"2024年03月05日 10:15", "2024-03-05T10:15"},
        {"2024-03-05 10:15 星期二", "2024-03-05T10:15"},
        {"发布时间：2024-03-05 10:15", "2024-03-05T10:15"},
        {"二〇二四年三月五日"},
        {"二〇二四年十二月二十五日", "2024-12-25"},
        {"民國113年3月5日"},
        {"2024年3月5日（火）10時15分", "2024-03-05T10:15"},
        {"2024年3月5日 火曜日"},
        {"2024年3月20日（水・祝）", "2024-03-20"},
        {"令和6年3月5日"},
        {"令和6年（2024年）3月5日"},
        {"2024年（令和6年）3月5日"},
        {"令和元年5月1日", "2019-05-01"},
        {"平成31年4月30日", "2019-04-30"},
        {"昭和64年1月7日", "1989-01-07"},
        {"公開日：2024年3月5日"},
        {"2024/03/05 10:15 更新", "2024-03-05T10:15"},
        {"입력 2024.03.05 10:15", "2024-03-05T10:15"},
        {"입력 : 2024-03-05 10:15:30", "2024-03-05T10:15:30"},
        {"기사입력 2024.03.05. 오전 10:15", "2024-03-05T10:15"},
        {"2024년 3월 5일 (화) 오후 10:15", "2024-03-05T22:15"},
        {"2024년 3월 5일 화요일"},
        {"2024-03-05(화) 10:15", "2024-03-05T10:15"},
        {"입력 2024.03.05 10:15 | 수정 2024.03.06 11:00", "2024-03-05T10:15"},
        // English beside them.
        {"2024 March 5"},
        {"5 March 2567"},
        {"2024-03-05 Tue 10:15", "2024-03-05T10:15"},
        // Names that are other words: months between a day and a year alone.
        {"5 kol 2024", "2024-08-05"},
        {"sat 2024", "none"},
        {"Machi 2024", "none"},
        {"kol 5", "none"},
    };
    for (const Form& form : forms) EXPECT_EQ(line(form.text), form.wanted) << form.text;
}

struct Papers {
    const char* months;
    std::vector<const char*>
        forms;  ///< D and Y for the numbers, T for the year in Thailand, M for the name
};

const Papers kPapers[] = {
    {"يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
     {"D M Y", "D M، Y", "D M Yم"}},
    {"كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول",
     {"D M Y", "الثلاثاء D M Y"}},
    {"ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر", {"D M Y", "D M، Y"}},
    {"جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
     {"D M Y", "D M، Y", "D M Yء"}},
    {"ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
     {"D M Y", "D בM Y", "D בM, Y"}},
    {"जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
     {"D M Y", "D M, Y", "सोमवार, D M Y"}},
    {"জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
     {"D M Y", "D M, Y"}},
    {"มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
     {"D M Y", "D M พ.ศ. T", "D M T", "วันที่ D M T"}},
    {"ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.", {"D M Y", "D M T"}},
    {"tháng_1 tháng_2 tháng_3 tháng_4 tháng_5 tháng_6 tháng_7 tháng_8 tháng_9 tháng_10 tháng_11 "
     "tháng_12",
     {"D M năm Y", "D M, Y", "ngày D M năm Y"}},
    {"Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
     {"D M Y", "Senin, D M Y"}},
    {"Januari Februari Mac April Mei Jun Julai Ogos September Oktober November Disember",
     {"D M Y"}},
    {"január február március április május június július augusztus szeptember október november "
     "december",
     {"Y. M D.", "Y. M D", "Y. M D., hétfő", "Y M D."}},
    {"ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie "
     "decembrie",
     {"D M Y", "Luni, D M Y", "D M, Y"}},
    {"siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga "
     "prosinca",
     {"D. M Y.", "petak, D. M Y."}},
    {"januar februar marec april maj junij julij avgust september oktober november december",
     {"D. M Y"}},
    {"januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra "
     "decembra",
     {"D. M Y", "torek, D. M Y"}},
    {"sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio "
     "gruodžio",
     {"Y m. M D d.", "Y M D"}},
    {"janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris "
     "decembris",
     {"Y. gada D. M", "D. M Y"}},
    {"janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī "
     "decembrī",
     {"Y. gada D. M"}},
    {"gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
     {"D de M de Y", "D de M del Y", "D M Y"}},
    {"Januari Februari Machi Aprili Mei Juni Julai Agosti Septemba Oktoba Novemba Desemba",
     {"D M Y", "M D, Y", "Jumanne, D M Y"}},
    {"1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
     {"Y年MD日", "Y年 M D日 星期二", "Y年MD日（火）"}},
    {"1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월", {"Y년 M D일", "입력 Y년 M D일"}},
};

std::string filled(const char* form, unsigned day, std::string name, int year) {
    for (char& c : name)
        if (c == '_') c = ' ';
    std::string out;
    for (const char* at = form; *at != '\0'; ++at) {
        if (*at == 'D')
            out += std::to_string(day);
        else if (*at == 'M')
            out += name;
        else if (*at == 'Y')
            out += std::to_string(year);
        else if (*at == 'T')
            out += std::to_string(year + 543);
        else
            out += *at;
    }
    return out;
}

/// The text with the digits of a script.
std::string in_digits(const std::string& text, char32_t zero) {
    std::string out;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            out += c;
            continue;
        }
        const auto code_point = zero + static_cast<char32_t>(c - '0');  // of three bytes, or two
        if (code_point >= 0x800) out += static_cast<char>(0xE0 | (code_point >> 12U));
        out += static_cast<char>(code_point >= 0x800 ? 0x80 | ((code_point >> 6U) & 0x3F)
                                                     : 0xC0 | (code_point >> 6U));
        out += static_cast<char>(0x80 | (code_point & 0x3F));
    }
    return out;
}

TEST(DateLanguages, EveryMonthInEveryFormIsADateLineAndAQuery) {
    std::uint64_t seed = 0;
    for (const Papers& language : kPapers) {
        std::string_view rest = language.months;
        for (unsigned month = 1; month <= 12; ++month) {
            const std::string name(rest.substr(0, rest.find(' ')));
            rest.remove_prefix(std::min(name.size() + 1, rest.size()));
            for (const char* form : language.forms) {
                test::Random random(++seed);
                const auto day = static_cast<unsigned>(random.between(10, 28));
                const auto year = static_cast<int>(random.between(1990, 2025));
                char wanted[16];
                std::snprintf(wanted, sizeof wanted, "%04d-%02u-%02u", year, month, day);
                const std::string text = filled(form, day, name, year);
                EXPECT_EQ(line(text), wanted) << text;
                const auto written = read_written_date(text);
                ASSERT_TRUE(written && written->span) << text;
                EXPECT_EQ(written->span->first, Days(std::chrono::year(year) / month / day))
                    << text;
                for (const char32_t zero :
                     {U'\u0660', U'\u06F0', U'\u0966', U'\u09E6', U'\u0E50'}) {
                    const std::string native = in_digits(text, zero);
                    EXPECT_EQ(line(native), wanted) << native;
                }
            }
        }
    }
}

}  // namespace
}  // namespace newsdex::dates
