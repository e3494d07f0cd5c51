/** `npm run check`: what can be said about the code without running it. Exits 1 when anything is wrong. */
import { checks } from "./checks.ts";
import { runTool } from "./steps.ts";

const broken: string[] = [];
for (const { name, command, limitMs } of checks) {
  const { code } = await runTool(command, limitMs);
  if (code !== 0) broken.push(name);
}
console.log(
  broken.length === 0 ? "\nNothing to complain of." : `\nNot in order: ${broken.join(", ")}.`,
);
process.exitCode = broken.length === 0 ? 0 : 1;
