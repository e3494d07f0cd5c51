import { expect, test } from "vitest";
import { cleanHtml } from "./clean-html.ts";

test("styles, scripts, pictures and handlers go, and what looked bold stays bold", () => {
  const html = `<style>p{}</style><p onclick="x()" style="font-weight:700;color:red">面谈<img src=x onerror=alert(1)></p><script>alert(1)</script>`;
  expect(cleanHtml(html)).toBe(`<p data-look="strong">面谈</p>`);
});

test("links, boxes and our own mentions keep what the schema reads of them", () => {
  expect(cleanHtml(`<a href='https://a.cn?q="1"' target=_blank>a</a>`)).toBe(
    `<a href="https://a.cn?q=&quot;1&quot;">a</a>`,
  );
  expect(cleanHtml(`<li><input type="checkbox" checked disabled></li>`)).toBe(
    `<li><input type="checkbox" checked=""></li>`,
  );
  expect(cleanHtml(`<span data-mention="client" data-id="1" data-label="王敏">`)).toBe(
    `<span data-mention="client" data-id="1" data-label="王敏">`,
  );
});
