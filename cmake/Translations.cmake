# SPDX-FileCopyrightText: 2026 Vitae contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Called as programs: Qt's own CMake functions for them would ask for more packages.
foreach(tool lrelease lupdate)
    find_program(${tool}_program ${tool} PATHS ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS} NO_DEFAULT_PATH)
endforeach()
if(NOT lrelease_program)
    message(FATAL_ERROR "Qt's translation tools are missing: install qt6-l10n-tools (README.md names the packages)")
endif()

# vitae_translation(TARGET TS): compiles TS and puts it into TARGET as :/i18n/NAME.qm.
function(vitae_translation target ts)
    cmake_path(GET ts STEM name)
    set(qm ${CMAKE_CURRENT_BINARY_DIR}/${name}.qm)
    add_custom_command(OUTPUT ${qm} COMMAND ${lrelease_program} -silent ${ts} -qm ${qm} DEPENDS ${ts} VERBATIM)
    qt_add_resources(${target} ${name} PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${qm})
endfunction()
