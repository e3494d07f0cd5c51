/** Builds and opens the page that holds nothing but a note, under the policy the relay sends. */
import { fileURLToPath } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { build } from "vite";
import solid from "vite-plugin-solid";
import { securityHeaders } from "../../../sync-server/http/security-headers.ts";

const entry = fileURLToPath(new URL("./notes-page/main.ts", import.meta.url));

/** Where the page stands; nothing listens there, the test answers. */
export const notesOrigin = "http://notes.localhost";

let built: Promise<string> | undefined;

async function buildPage(): Promise<string> {
  const answer = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [solid()],
    build: {
      write: false,
      minify: false,
      target: "es2022",
      lib: { entry, formats: ["es"], fileName: "page" },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(answer) ? answer : [answer]).flatMap((one) =>
    "output" in one ? one.output : [],
  );
  return outputs.find((one) => one.type === "chunk")?.code ?? "";
}

/** Opens the page in a context; it is ready when this answers. */
export async function openNotesPage(context: BrowserContext): Promise<Page> {
  built ??= buildPage();
  const script = await built;
  const headers = securityHeaders([notesOrigin], false);
  const files: Readonly<Record<string, { readonly type: string; readonly body: string }>> = {
    "/": {
      type: "text/html",
      body: '<!doctype html><div id="editor"></div><div id="reading"></div><script type="module" src="/page.js"></script>',
    },
    "/page.js": { type: "text/javascript", body: script },
  };
  const page = await context.newPage();
  await page.route(`${notesOrigin}/**`, async (route) => {
    const file = files[new URL(route.request().url()).pathname];
    if (!file) return route.fulfill({ status: 404 });
    await route.fulfill({
      headers: { ...headers, "Content-Type": `${file.type}; charset=utf-8` },
      body: file.body,
    });
  });
  await page.goto(`${notesOrigin}/`);
  await page.waitForFunction(() => "notes" in window);
  return page;
}
