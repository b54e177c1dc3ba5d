// `npm start`: installs what is missing, builds, serves the page and prints its address.
import { buildProduct } from "./build.js";
import { runModule } from "./process.js";
import { setUp } from "./setup.js";

setUp("build");
buildProduct();
runModule("vite/bin/vite.js", ["preview", "web", ...process.argv.slice(2)]);
