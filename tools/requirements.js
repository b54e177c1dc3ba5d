// What the machine must have, by purpose: the one list of Debian packages and how each is recognised.

/**
 * @typedef {object} Requirement
 * @property {string} debian Debian's package
 * @property {string} elsewhere how to get it on other systems
 * @property {string[]} [commands] any of these on PATH will do
 * @property {string} [header] or this C++ header among the system's
 * @property {string} [file] or this file
 * @property {string} [atLeast] the lowest version the command may report
 * @property {string} [without] what is left out, saying so, where it cannot be had
 */

/** @type {Record<string, Requirement[]>} */
export const requirements = {
  build: [
    { debian: "cmake", commands: ["cmake"], atLeast: "3.23", elsewhere: "https://cmake.org/download" },
    { debian: "ninja-build", commands: ["ninja"], elsewhere: "https://ninja-build.org" },
    {
      debian: "g++",
      commands: ["g++", "clang++"],
      elsewhere: "any compiler of C++20: g++ 12, clang 14 or newer",
    },
    {
      debian: "emscripten",
      commands: ["emcc"],
      atLeast: "3.1.6",
      elsewhere: "https://emscripten.org/docs/getting_started/downloads.html",
    },
    {
      debian: "nlohmann-json3-dev",
      header: "nlohmann/json.hpp",
      elsewhere: "https://github.com/nlohmann/json, headers in /usr/local/include",
    },
    {
      debian: "doctest-dev",
      header: "doctest/doctest.h",
      elsewhere: "https://github.com/doctest/doctest, headers in /usr/local/include",
    },
  ],
  test: [
    {
      debian: "chromium",
      commands: ["chromium"],
      elsewhere: "https://www.chromium.org, as `chromium` on PATH",
    },
    {
      debian: "firefox-esr",
      commands: ["firefox-esr", "firefox"],
      elsewhere: "https://www.mozilla.org/firefox, as `firefox` on PATH",
      without: "the page's tests in Firefox",
    },
    {
      debian: "webkit2gtk-driver",
      commands: ["WebKitWebDriver"],
      elsewhere: "the WebDriver of WebKitGTK, as /usr/bin/WebKitWebDriver",
      without: "the page's test in WebKitGTK",
    },
    {
      debian: "xvfb",
      commands: ["Xvfb"],
      elsewhere: "the virtual display of X.Org, as /usr/bin/Xvfb",
      without: "the page's test in WebKitGTK",
    },
    { debian: "python3", commands: ["python3"], elsewhere: "https://www.python.org" },
    {
      debian: "python3-distributed",
      file: "/usr/lib/python3/dist-packages/distributed",
      elsewhere: "https://distributed.dask.org",
      without: "the test of the native command under Dask",
    },
  ],
  lint: [
    { debian: "clang-format", commands: ["clang-format"], elsewhere: "clang-format 14 of the LLVM tools" },
    { debian: "clang-tidy", commands: ["clang-tidy"], elsewhere: "clang-tidy 14 of the LLVM tools" },
    { debian: "cppcheck", commands: ["cppcheck"], elsewhere: "https://cppcheck.sourceforge.io" },
  ],
  coverage: [
    { debian: "clang", commands: ["clang++"], elsewhere: "clang 14 or newer" },
    { debian: "llvm-14", commands: ["llvm-cov", "llvm-cov-14"], elsewhere: "llvm-cov of that clang" },
    {
      debian: "libclang-rt-14-dev",
      file: "/usr/lib/llvm-14/lib/clang/14.0.6/lib/linux",
      elsewhere: "the compiler-rt of that clang",
    },
  ],
  fuzz: [
    { debian: "clang", commands: ["clang++"], elsewhere: "clang 14 or newer" },
    {
      debian: "libclang-rt-14-dev",
      file: "/usr/lib/llvm-14/lib/clang/14.0.6/lib/linux",
      elsewhere: "the compiler-rt of that clang",
    },
  ],
};
