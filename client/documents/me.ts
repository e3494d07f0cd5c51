import type { Right, Role } from "#shared/agency";
import type { StaffId } from "#shared/kernel";

/** Who is at work. */
export interface Me {
  readonly id: StaffId;
  readonly name: string;
  readonly account: string;
  readonly roles: ReadonlySet<Role>;
  readonly rights: ReadonlySet<Right>;
}

export interface Agency {
  readonly id: string;
  readonly name: string;
}
