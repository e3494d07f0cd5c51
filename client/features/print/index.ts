/**
 * Print: the one frame in which every page prints a document, as clean A4 in black, offline.
 *
 *     const print = usePrint();                       // while the component is set up
 *     print({
 *       title: t("contract.paperTitle"),              // the heading of the paper
 *       note: t("contract.number", number),           // a quiet line under it; may be absent
 *       body: () => (
 *         <>
 *           <PrintPart title="一、双方">
 *             <PrintFacts items={[{ term: "甲方", value: agency.name }, { term: "电话" }]} />
 *           </PrintPart>
 *           <PrintPart title="二、收款">
 *             <PrintTable
 *               columns={[{ title: "日期" }, { title: "金额", isNumber: true }]}
 *               rows={[["2026-03-08", "6,800.00"]]}
 *               foot={["合计", "6,800.00"]}
 *             />
 *           </PrintPart>
 *           <PrintClauses items={["…", "…"]} />
 *           <PrintSignatures places={[{ title: "客户签名" }, { title: "经办人签名" }]} />
 *         </>
 *       ),
 *     });
 *
 * - `print` puts the body under the heading, with the agency, the day, who prints and, where the
 *   browser can count them, the page numbers at the foot of every page; waits for its pictures; and
 *   opens the browser's own print window, from which it can be saved as PDF as well. Nothing of the
 *   app around it is printed. The paper leaves the page at the next key or press, and with the lock.
 * - The body is drawn where `usePrint` was called: contexts, `useI18n` and `useWork` work in it.
 * - A value that is absent prints as an empty line to write on. `PrintTable` with rows of empty
 *   texts, or `PrintLines`, makes a blank form for handwriting.
 * - No row of a table, no line of facts, no clause and no row of signatures is broken over two
 *   pages; heads of tables come again on every page.
 * - Ink only: no grey, no wash, nothing that an old monochrome printer would dither, but for the
 *   `watermark`, a pale text across every page, for what must not wander.
 * - Own classes for a body go into the feature's CSS inside `@layer features`; units `pt` and `mm`.
 *
 * Never here: what a document says.
 */
export { PrintClauses, PrintLines, PrintPart, PrintSignatures } from "./parts.tsx";
export { PrintFacts, PrintTable } from "./tables.tsx";
export { usePrint } from "./use-print.tsx";
