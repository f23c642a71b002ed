# SPDX-FileCopyrightText: 2026 Vitae contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# How everything is compiled and linked, whatever the target.

option(VITAE_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(VITAE_FUZZ "Build the fuzz targets for libFuzzer (needs clang)" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
# A library's moc files need no other library to be built first.
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF)

find_program(ccache_program ccache)
if(ccache_program AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${ccache_program})
endif()

find_program(mold_program mold)
if(mold_program)
    set(CMAKE_LINKER_TYPE MOLD)
endif()

# The same path in every checkout: builds are comparable and share the compiler cache.
add_compile_options(-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.)
# Vitae reads files from strangers.
add_compile_options(-fstack-protector-strong)
add_compile_definitions(_GLIBCXX_ASSERTIONS)
# Only libraries that are used are loaded: `vitae export` starts cold each time.
add_link_options(-Wl,--as-needed)

if(VITAE_SANITIZE)
    add_compile_options(-O1 -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()
if(VITAE_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
        -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()
