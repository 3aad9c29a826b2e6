// Digits in groups of three, and the unit that leaves three digits at most.
#include "cli/amounts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace newsdex::cli {
namespace {

std::string two_digits(std::uint64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// `value` with `decimals` (0 to 2) digits behind the point, whatever the locale.
std::string fixed(double value, unsigned decimals) {
    constexpr std::array<std::uint64_t, 3> kScale{1, 10, 100};
    const auto scale = kScale.at(decimals);
    const auto scaled =
        static_cast<std::uint64_t>(std::llround(value * static_cast<double>(scale)));
    std::string text = std::to_string(scaled / scale);
    if (decimals > 0) {
        std::string rest = std::to_string(scaled % scale);
        rest.insert(0, decimals - rest.size(), '0');
        text += '.' + rest;
    }
    return text;
}

}  // namespace

std::string counted(std::uint64_t number, std::string_view singular, std::string_view plural) {
    std::string text = grouped(number) + ' ';
    if (number == 1) return text += singular;
    return plural.empty() ? (text += singular) += 's' : text += plural;
}

std::string size_text(std::uint64_t bytes) {
    if (bytes < 1000) return counted(bytes, "byte");
    constexpr std::array kUnits{"kB", "MB", "GB", "TB", "PB", "EB"};
    double value = static_cast<double>(bytes) / 1000;
    std::size_t unit = 0;
    while (value >= 999.5 && unit + 1 < kUnits.size()) {
        value /= 1000;
        ++unit;
    }
    const unsigned decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return fixed(value, decimals) + ' ' + kUnits.at(unit);
}

std::string duration_text(double seconds) {
    const auto whole = static_cast<std::uint64_t>(std::llround(std::clamp(seconds, 0.0, 1e12)));
    const std::uint64_t hours = whole / 3600;
    const std::string rest = two_digits(whole % 60);
    if (hours == 0) return std::to_string(whole / 60) + ':' + rest;
    return std::to_string(hours) + ':' + two_digits(whole / 60 % 60) + ':' + rest;
}

std::string took_text(double seconds) {
    if (seconds < 0.9995) return fixed(std::max(0.0, seconds) * 1000, 0) + " ms";
    if (seconds < 59.95) return fixed(seconds, 1) + " s";
    return duration_text(seconds) + (seconds < 3599.5 ? " min" : " h");
}

}  // namespace newsdex::cli
