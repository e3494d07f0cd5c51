import { defineConfig, type Plugin } from "vite";
import { type ManifestOptions, VitePWA } from "vite-plugin-pwa";
import solid from "vite-plugin-solid";

/** Where the development relay listens; `npm run dev` says so through the same variable. */
const relay = `http://127.0.0.1:${process.env.QUEQIAO_PORT ?? "8787"}`;

const shortcut = (name: string, url: string) => ({
  name,
  url,
  icons: [{ src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" }],
});

const screenshot = (name: string, sizes: string, width: "narrow" | "wide", label: string) => ({
  src: `/screenshots/${name}.png`,
  sizes,
  type: "image/png",
  form_factor: width,
  label,
});

const manifest: Partial<ManifestOptions> = {
  id: "/",
  name: "鹊桥",
  short_name: "鹊桥",
  description: "婚恋服务机构的工作系统：断网也能用，多人同改不丢字",
  lang: "zh-CN",
  start_url: "/",
  scope: "/",
  display: "standalone",
  background_color: "#faf8f5",
  theme_color: "#faf8f5",
  icons: [
    { src: "/icons/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
    { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
    { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
    {
      src: "/icons/icon-maskable-512.png",
      sizes: "512x512",
      type: "image/png",
      purpose: "maskable",
    },
  ],
  shortcuts: [
    shortcut("今日", "/"),
    shortcut("客户名册", "/clients"),
    shortcut("登记新客户", "/new"),
  ],
  screenshots: [
    screenshot("clients-narrow", "390x844", "narrow", "客户名册：断网也能用"),
    screenshot("case-file-narrow", "390x844", "narrow", "服务档案：进程、资料和下一步"),
    screenshot("clients-wide", "1280x800", "wide", "客户名册：断网也能用"),
    screenshot("case-file-wide", "1280x800", "wide", "服务档案：进程、资料和下一步"),
  ],
};

/**
 * A screen's styles may reach the page before the kit's. Each file of them says the order of the
 * layers itself, so that the order of loading decides nothing.
 */
const layerOrder: Plugin = {
  name: "layer-order",
  enforce: "pre",
  transform: (code, id) =>
    id.endsWith(".css") && code.includes("@layer features {")
      ? `@layer reset, tokens, base, ui, features;\n${code}`
      : undefined,
};

export default defineConfig({
  plugins: [
    layerOrder,
    solid(),
    VitePWA({
      strategies: "injectManifest",
      srcDir: "client/service-worker",
      filename: "service-worker.ts",
      // The app registers the worker itself, so that updates are offered and never forced.
      injectRegister: null,
      manifest,
      injectManifest: {
        globPatterns: ["**/*.{js,css,html,svg,png,webmanifest}"],
        // Only looked at before installing, with the network.
        globIgnores: ["screenshots/**"],
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
        target: "chrome109",
      },
    }),
  ],
  build: {
    outDir: "dist/app",
    emptyOutDir: true,
    target: ["chrome109", "firefox115", "safari16.4"],
    // The polyfill would be an inline script's worth of code, and every target has modulepreload or does without.
    modulePreload: { polyfill: false },
    // Data addresses in place of small files would need a wider content security policy.
    assetsInlineLimit: 0,
  },
  worker: { format: "es" },
  server: {
    host: "127.0.0.1",
    port: 5173,
    strictPort: true,
    proxy: {
      "/api": relay,
      "/health": relay,
      "/sync": { target: relay.replace("http", "ws"), ws: true },
    },
  },
});
