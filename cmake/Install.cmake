# What `cmake --install` puts where, and the target `uninstall` that takes it away again. Three
# components, as Debian parts them: programs, library (the shared one) and development.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# The modules of pkg-config that who links the static library needs besides.
set(newsdex_static_needs xapian-core zlib liblzma libzstd yaml-0.1 md4c uchardet libb2 simdjson tomlplusplus icu-uc
                        icu-i18n)

# The static library as it is installed: the rooms as one object whose hidden names are local, so that
# neither they nor those of header-only libraries meet others of the same name in the program. The
# linker settles the groups (COMDAT) first: it would drop a group that the program has too, and with it
# a code that is local here.
set(prelinked ${PROJECT_BINARY_DIR}/install/libnewsdex.a)
add_custom_command(
  OUTPUT ${prelinked}
  COMMAND ${CMAKE_CXX_COMPILER} -r -nostdlib -Wl,--force-group-allocation -Wl,--whole-archive
          $<TARGET_FILE:newsdex_static> -o newsdex.o
  COMMAND ${CMAKE_OBJCOPY} --localize-hidden newsdex.o
  COMMAND ${CMAKE_COMMAND} -E rm -f ${prelinked}
  COMMAND ${CMAKE_AR} rcD ${prelinked} newsdex.o
  COMMAND ${CMAKE_RANLIB} -D ${prelinked}
  COMMAND ${CMAKE_COMMAND} -E rm -f newsdex.o
  DEPENDS newsdex_static
  WORKING_DIRECTORY ${PROJECT_BINARY_DIR}/install
  COMMENT "Joining the rooms in install/libnewsdex.a"
  VERBATIM)
add_custom_target(newsdex_prelinked ALL DEPENDS ${prelinked})

# Debian has another program of the name indexer: what is installed begins with newsdex-.
foreach(program IN ITEMS indexer searcher)
  if(TARGET ${program})
    install(PROGRAMS $<TARGET_FILE:${program}> DESTINATION ${CMAKE_INSTALL_BINDIR}
            RENAME newsdex-${program} COMPONENT programs)
    install(FILES docs/man/newsdex-${program}.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT programs)
    install(FILES completions/newsdex.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
            RENAME newsdex-${program} COMPONENT programs)
    install(FILES completions/newsdex-${program}.fish
            DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT programs)
  endif()
endforeach()
install(FILES completions/_newsdex DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions
        COMPONENT programs)
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT programs)
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR}/docs COMPONENT programs
        FILES_MATCHING PATTERN "*.md" PATTERN "*.json" PATTERN "*.svg" PATTERN man EXCLUDE)

install(TARGETS newsdex_shared LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library
                                       NAMELINK_COMPONENT development)
install(FILES ${prelinked} DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
install(DIRECTORY common/include/newsdex DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development
        FILES_MATCHING PATTERN "*.hpp")
install(DIRECTORY examples DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT development
        FILES_MATCHING PATTERN CMakeLists.txt PATTERN "*.cpp" PATTERN "*.py")

get_target_property(newsdex_abi newsdex_shared SOVERSION)
set(newsdex_soname libnewsdex.so.${newsdex_abi})
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/newsdex)
configure_package_config_file(cmake/newsdex-config.cmake.in ${PROJECT_BINARY_DIR}/install/newsdex-config.cmake
                              INSTALL_DESTINATION ${package_folder}
                              PATH_VARS CMAKE_INSTALL_LIBDIR CMAKE_INSTALL_INCLUDEDIR)
# Before 1.0 each minor version may break sources (docs/embedding.md).
write_basic_package_version_file(${PROJECT_BINARY_DIR}/install/newsdex-config-version.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/install/newsdex-config.cmake
              ${PROJECT_BINARY_DIR}/install/newsdex-config-version.cmake
        DESTINATION ${package_folder} COMPONENT development)

# The prefix is told from the place of the file itself, so that a tree may be moved.
set(pkgconfig_folder ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
cmake_path(RELATIVE_PATH CMAKE_INSTALL_PREFIX BASE_DIRECTORY ${CMAKE_INSTALL_PREFIX}/${pkgconfig_folder}
           OUTPUT_VARIABLE up_to_prefix)
list(JOIN newsdex_static_needs " " newsdex_requires_private)
configure_file(cmake/newsdex.pc.in install/newsdex.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/install/newsdex.pc DESTINATION ${pkgconfig_folder}
        COMPONENT development)

add_custom_target(uninstall COMMAND ${CMAKE_COMMAND} -D BUILD=${PROJECT_BINARY_DIR} -P
                                    ${PROJECT_SOURCE_DIR}/cmake/Uninstall.cmake VERBATIM)
