#include "tests/integration/desk.hpp"

#include <gtest/gtest.h>

namespace newsdex::test {

std::string program_path(const std::string& name) {
    return std::string(NEWSDEX_BIN_DIR) + '/' + name;
}

void Desk::write_articles() const {
    write("news/crane.txt",
          "Harbour crane restored\n\nPORT ANSEL, Jan. 3, 2026 - The old harbour crane was restored "
          "on Saturday after a winter of work.\n\nThe crane will lift boats again in spring.\n");
    write("news/quay.md",
          "---\ntitle: Quay closes for repairs\ndate: 2026-02-01\nauthor: Lea Brandt\n"
          "section: local\n---\n\nThe north quay of the harbour closes on Monday.\n");
    write("news/bank.jsonl",
          "{\"id\": \"b1\", \"title\": \"Bank holds rates\", \"date\": \"2025-12-18\", \"body\": "
          "\"The central bank left interest rates unchanged.\"}\n");
    write("news/undated.txt", "Allotment holders meet\n\nHolders of allotments met again.\n");
}

ProgramOptions Desk::options() const {
    ProgramOptions options;
    options.directory = folder_.path();
    options.environment = {{"TZ", "UTC"}};
    return options;
}

Words Desk::command(const std::string& program, Words arguments) {
    arguments.insert(arguments.begin(), program_path(program));
    return arguments;
}

ProgramResult Desk::indexer(Words arguments, ProgramOptions options) const {
    return run_program(command("indexer", std::move(arguments)), std::move(options));
}

ProgramResult Desk::searcher(Words arguments, ProgramOptions options) const {
    return run_program(command("searcher", std::move(arguments)), std::move(options));
}

nlohmann::json Desk::search(const std::string& query, Words more) const {
    Words arguments = {"--db", "db", "--format", "json", "-n", "200"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    arguments.insert(arguments.end(), {"--", query});
    const ProgramResult result = searcher(std::move(arguments));
    nlohmann::json json = nlohmann::json::parse(result.out, nullptr, false);
    EXPECT_TRUE(json.is_object() && json.contains("hits")) << result.out << result.err;
    if (!json.is_object() || !json.contains("hits"))
        return {{"total", -1}, {"hits", nlohmann::json::array()}};
    EXPECT_EQ(result.exit_code, json["total"] > 0 ? 0 : 1);
    return json;
}

Words paths_of(const nlohmann::json& results) {
    Words paths;
    for (const nlohmann::json& hit : results["hits"]) paths.push_back(hit["path"]);
    return paths;
}

}  // namespace newsdex::test
