import { useWork } from "#client/documents";
import { agencyPermissions } from "#shared/agency";
import type { ClientId } from "#shared/kernel";

/** Whether the data of a client may leave in a file: supervisors hand out all, others those they serve. */
export function useMayHandOut(): (client: ClientId) => boolean {
  const { me, directory } = useWork();
  return (client) => {
    const member = { ...me(), isDisabled: false };
    if (agencyPermissions.mayExportAllClients(member).ok) return true;
    return (
      agencyPermissions.mayExportOwnClients(member).ok &&
      directory.staffOf(client).includes(me().id)
    );
  };
}
