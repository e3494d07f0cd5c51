import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { clientsOf, type DocumentId, parseName } from "#shared/documents";
import { clientIdSchema } from "#shared/kernel";

/** Answers what people call a document: whose it is, and which of the person's documents. */
export function useDocumentNames(): (id: DocumentId | undefined) => string {
  const { t, format } = useI18n();
  const clients = useClientIndex();
  const nameOfClient = (key: string): string => {
    const id = clientIdSchema.safeParse(key);
    return (id.success ? clients.row(id.data)?.name : undefined) ?? t("documents.unknownClient");
  };
  return (id) => {
    if (!id) return t("documents.unknownClient");
    const parsed = parseName(`${id}@1`);
    if (!parsed.ok) return id;
    const word = t(`documents.${parsed.value.kind}`);
    const names = clientsOf(parsed.value).map(nameOfClient);
    return names.length === 0 ? word : t("documents.ofClient", format.list(names), word);
  };
}
