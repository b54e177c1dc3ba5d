// `npm start`: installs what is missing, builds the page and no more, serves it and prints its address.
import { buildModule, buildPage } from "./build.js";
import { runModule } from "./process.js";
import { setUp } from "./setup.js";

setUp("build");
buildModule();
buildPage();
runModule("vite/bin/vite.js", ["preview", "web", ...process.argv.slice(2)]);
