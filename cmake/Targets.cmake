# SPDX-FileCopyrightText: 2026 Vitae contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# vitae_library(NAME SOURCES … LINKS …): the static library vitae-NAME of the folder app/NAME.
function(vitae_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
    add_library(vitae-${name} STATIC ${arg_SOURCES})
    set_target_properties(vitae-${name} PROPERTIES AUTOMOC ON)
    target_include_directories(vitae-${name} PUBLIC ${PROJECT_SOURCE_DIR}/app)
    target_link_libraries(vitae-${name} PUBLIC ${arg_LINKS})
    vitae_warnings(vitae-${name})
endfunction()

# vitae_test(NAME SOURCES … LINKS …): a Qt Test program, run headless by ctest with pinned fonts and locale.
function(vitae_test name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE Qt6::Test ${arg_LINKS})
    target_compile_definitions(${name} PRIVATE VITAE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    vitae_warnings(${name})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;SOURCE_DATE_EPOCH=")
endfunction()

function(vitae_warnings target)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow
        -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual -Werror)
    target_compile_definitions(${target} PRIVATE QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_ASCII QT_NO_FOREACH)
endfunction()
