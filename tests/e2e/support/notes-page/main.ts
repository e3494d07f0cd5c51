/** A page with nothing but a note on it: the editor and the reading of one text, and a peer who may write anything. */
import { AllSelection } from "prosemirror-state";
import { createRoot } from "solid-js";
import { createComponent, render } from "solid-js/web";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { createI18n, I18nProvider } from "#client/i18n";
import type { Json } from "#shared/kernel";
import { isKnown } from "../../../../client/features/notes/editor/node-of.ts";
import { type Editor, openEditor } from "../../../../client/features/notes/editor/open-editor.ts";
import { followText } from "../../../../client/features/notes/follow-text.ts";
import { Prose } from "../../../../client/features/notes/prose.tsx";
import { readText } from "../../../../client/features/notes/read-note.ts";

/** Anything that can be written into a text. */
export type Written =
  | { readonly text: string; readonly marks?: Readonly<Record<string, unknown>> }
  | {
      readonly name: string;
      readonly attributes?: Readonly<Record<string, Json>>;
      readonly children?: readonly Written[];
    };

/** What a test does on the page. */
export interface NotesPage {
  /** Begins with an empty text in a new editor. */
  readonly begin: () => void;
  /** The peer adds this at the end; the editor's own copy gets it as an update. */
  readonly peerWrites: (written: readonly Written[]) => void;
  /** The peer gives the first line a form. */
  readonly peerGivesForm: (form: string) => void;
  /** The peer's cursor stands at the beginning, and says this of itself. */
  readonly peerIsHere: (state: Readonly<Record<string, unknown>>) => void;
  readonly paste: (data: Readonly<Record<string, string>>) => void;
  /** All of the text, as the clipboard gets it. */
  readonly copied: () => { readonly html: string; readonly text: string };
  /** Whether the editor is open: it closes itself when it meets what it does not know. */
  readonly isOpen: () => boolean;
  /** How many parts the text has, whoever shows them. */
  readonly parts: () => number;
  readonly text: () => string;
  readonly told: readonly { readonly type: string; readonly count?: number }[];
}

declare global {
  interface Window {
    readonly notes: NotesPage;
    /** Set by a payload that ran. */
    ran?: unknown;
  }
}

const i18n = await createI18n("zh", "Asia/Shanghai");
const told: { readonly type: string; readonly count?: number }[] = [];
const byId = (id: string): HTMLElement => document.querySelector<HTMLElement>(`#${id}`)!;

let doc = new Y.Doc();
let peer = new Y.Doc();
let awareness = new Awareness(doc);
let editor: Editor | undefined;
let isOpen = false;
let stopReading: () => void = () => undefined;

const bodyOf = (of: Y.Doc): Y.XmlFragment => of.getXmlFragment("body");

function openText(): void {
  const body = bodyOf(doc);
  isOpen = isKnown(readText(body));
  if (!isOpen) return;
  editor = openEditor(byId("editor"), {
    body,
    presence: awareness,
    attributes: () => ({ class: "note-prose", role: "textbox", "aria-label": "正文" }),
    hint: () => "",
    boxLabel: () => "待办",
    changed: () => undefined,
    written: () => undefined,
    left: () => undefined,
    told: (notice) => told.push(notice),
    mentionOpened: () => undefined,
    mentionKey: () => false,
    linkOpened: () => undefined,
    leave: () => undefined,
    unknownFound: () => {
      isOpen = false;
    },
  });
}

function read(): void {
  stopReading();
  stopReading = createRoot((dispose) => {
    const note = followText({ body: bodyOf(doc) });
    const stop = render(
      () =>
        createComponent(I18nProvider, {
          i18n,
          get children() {
            return createComponent(Prose, {
              get note() {
                return note();
              },
              label: "阅读",
            });
          },
        }),
      byId("reading"),
    );
    return () => {
      stop();
      dispose();
    };
  });
}

const typeOf = (written: Written): Y.XmlElement | Y.XmlText => {
  if ("text" in written) {
    const text = new Y.XmlText();
    text.insert(0, written.text, { ...written.marks });
    return text;
  }
  const element = new Y.XmlElement<Record<string, Json>>(written.name);
  for (const [name, value] of Object.entries(written.attributes ?? {})) {
    element.setAttribute(name, value);
  }
  element.insert(0, (written.children ?? []).map(typeOf));
  return element as unknown as Y.XmlElement;
};

const page: NotesPage = {
  begin: () => {
    editor?.close();
    told.length = 0;
    doc = new Y.Doc();
    peer = new Y.Doc();
    awareness = new Awareness(doc);
    clearInterval(awareness._checkInterval);
    openText();
    read();
  },
  peerWrites: (written) => {
    Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc));
    peer.transact(() => bodyOf(peer).push(written.map(typeOf)));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(peer, Y.encodeStateVector(doc)), "peer");
  },
  peerGivesForm: (form) => {
    Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc));
    const line = bodyOf(peer).get(0);
    if (line instanceof Y.XmlElement) line.setAttribute("form", form);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(peer, Y.encodeStateVector(doc)), "peer");
  },
  peerIsHere: (state) => {
    const place = Y.createRelativePositionFromTypeIndex(bodyOf(doc), 0);
    awareness.states.set(4711, { cursor: { anchor: place, head: place }, ...state });
    awareness.emit("change", [{ added: [4711], updated: [], removed: [] }, "peer"]);
  },
  paste: (data) => {
    const transfer = new DataTransfer();
    for (const [type, value] of Object.entries(data)) transfer.setData(type, value);
    const event = new ClipboardEvent("paste", {
      clipboardData: transfer,
      bubbles: true,
      cancelable: true,
    });
    editor?.view.focus();
    editor?.view.dom.dispatchEvent(event);
  },
  copied: () => {
    const { view } = editor!;
    view.dispatch(view.state.tr.setSelection(new AllSelection(view.state.doc)));
    const { dom, text } = view.serializeForClipboard(view.state.selection.content());
    return { html: dom.innerHTML, text };
  },
  isOpen: () => isOpen,
  parts: () => bodyOf(doc).length,
  text: () => bodyOf(doc).toString(),
  told,
};
Object.assign(window, { notes: page });
page.begin();
