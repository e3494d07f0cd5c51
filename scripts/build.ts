/** `npm run build`: the app into dist/app, for the relay to serve. */
import { buildApp } from "./app-build.ts";

process.exitCode = (await buildApp()) ? 0 : 1;
