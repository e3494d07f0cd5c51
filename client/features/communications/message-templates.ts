import { type Accessor, createMemo, onCleanup } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { useBook } from "#feature/calendar";
import {
  companyOf,
  fillTemplate,
  type MessageTemplate,
  messageTemplatesOf,
  type Placeholder,
  type TemplateChannel,
  templatesBy,
} from "#shared/agency";
import { clockOf, comingWith, officeDay } from "#shared/appointments";
import { idOf } from "#shared/documents";
import { type ClientId, ok, type Result, refuse } from "#shared/kernel";

/** The messages that come with the app. */
const builtIn = ["firstContact", "callMissed", "reminder", "thanks"] as const;

/** A message with everything filled in. */
export interface FilledMessage {
  readonly subject: string;
  readonly text: string;
  /** The template and its version, as the log keeps it; nothing for one's own words. */
  readonly template: string | undefined;
}

/** Something a message can begin from. */
export interface OfferedTemplate {
  readonly name: string;
  /** The message, or the sentence that says what is not known yet. */
  readonly fill: () => Result<FilledMessage, string>;
}

/** Who is written to, and by which way. */
interface Addressee {
  readonly client: ClientId;
  readonly channel: () => TemplateChannel;
  /** How the client is addressed. */
  readonly addressed: () => string;
}

/** The templates of the app and of the agency that go by a way, filled with who writes to whom and when they come. */
export function useTemplates({ client, channel, addressed }: Addressee): {
  readonly offered: Accessor<readonly OfferedTemplate[]>;
  readonly ownWords: () => FilledMessage;
} {
  const { t } = useI18n();
  const { me, agency, openDocument } = useWork();
  const office = openDocument(idOf("agency", ""));
  onCleanup(office.close);
  // As the agency calls itself towards clients, on the pages it shows them and in what it signs.
  const agencyName = () => companyOf(office.projection().value).name ?? agency().name;
  const valuesFor = useValues(client, agencyName);
  const own = createMemo(() => templatesBy(messageTemplatesOf(office.projection()), channel()));
  const message = (text: string, template: string | undefined): FilledMessage => ({
    ...{ subject: agencyName(), text, template },
  });
  const ofApp = (): readonly OfferedTemplate[] =>
    builtIn.map((code) => {
      const name = t("communications.template")[code];
      const fill = () =>
        t("communications.templateText")[code](addressed(), agencyName(), me().name);
      return { name, fill: () => ok(message(fill(), name)) };
    });
  const ofAgency = (one: MessageTemplate): OfferedTemplate => ({
    name: one.name,
    fill: () => {
      const filled = fillTemplate(one.text, valuesFor(addressed()));
      if (!filled.ok) {
        const words = filled.reason.placeholders.map((code) => t("communications.lacks")[code]);
        return refuse(t("communications.cannotFill", one.name, words));
      }
      return ok(message(filled.value, t("communications.templateUsed", one.name, one.version)));
    },
  });
  return {
    offered: () => [...own().map(ofAgency), ...ofApp()],
    ownWords: () => message(t("communications.greeting", addressed()), undefined),
  };
}

/** What can be filled in for a client now; what is not known is missing. */
function useValues(client: ClientId, agencyName: () => string) {
  const { t, format } = useI18n();
  const { me } = useWork();
  const book = useBook();
  return (salutation: string): Partial<Record<Placeholder, string>> => {
    const values = { salutation, matchmaker: me().name, agency: agencyName() };
    const [next] = comingWith(book.appointments(), client, Date.now());
    if (!next) return values;
    const day = format.day(officeDay(next.time.fromMs));
    return {
      ...values,
      appointmentTime: t("communications.dayAndClock", day, clockOf(next.time.fromMs)),
      ...(next.room === undefined ? {} : { appointmentPlace: next.room }),
    };
  };
}
