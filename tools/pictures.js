// `npm run pictures`: builds the page and draws its main states into build/pictures, to be looked at.
import { buildProduct } from "./build.js";
import { runModule } from "./process.js";
import { setUp } from "./setup.js";

setUp("build", "test");
await buildProduct();
runModule("@playwright/test/cli.js", ["test", "--config", "tests/page/pictures.config.ts"]);
