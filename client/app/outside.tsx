import type { JSX } from "solid-js";
import { useAppData } from "#client/documents";
import { useI18n } from "#client/i18n";
import { Button, IconLanguage } from "#client/ui";
import "./outside.css";

/** The frame of every page before somebody is at work: the page, and the other language. */
export function Outside(props: { readonly children: JSX.Element }) {
  const { locale } = useI18n();
  const { device } = useAppData();
  const other = () => (locale() === "zh" ? "en" : "zh");
  return (
    <div class="outside">
      <header class="outside-head">
        <Button
          kind="plain"
          lang={other() === "zh" ? "zh-CN" : "en"}
          onClick={() => device.setLanguage(other())}
        >
          <IconLanguage />
          {other() === "zh" ? "中文" : "English"}
        </Button>
      </header>
      <main>{props.children}</main>
    </div>
  );
}
