// A registry of npm packages on this machine, serving what node_modules holds: installing needs no network.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { root } from "./support.js";

export async function startRegistry(): Promise<{ url: string; server: Server }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The registry has no port.");
  return { url: `http://127.0.0.1:${address.port}/`, server };
}

function answer({ url = "/", headers }: IncomingMessage, response: ServerResponse): void {
  const [name = "", file] = decodeURIComponent(url.slice(1)).split("/-/");
  const folder = `${root}node_modules/${name}`;
  if (!existsSync(`${folder}/package.json`)) response.writeHead(404).end("{}");
  else if (file === undefined) response.end(describe(folder, name, `http://${headers.host ?? ""}/`));
  else {
    const options = ["cz", "-C", folder, "--transform", "s,^\\.,package,", "."];
    response.end(spawnSync("tar", options, { maxBuffer: 1 << 28 }).stdout);
  }
}

function describe(folder: string, name: string, address: string): string {
  const manifest = JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as { version: string };
  const { version } = manifest;
  const dist = { tarball: `${address}${name}/-/package.tgz` };
  return JSON.stringify({
    name,
    "dist-tags": { latest: version },
    versions: { [version]: { ...manifest, dist } },
  });
}
