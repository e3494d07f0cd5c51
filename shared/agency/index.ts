/** The agency: who works here, as what, for whom, and what they may do. */
export {
  type AccountName,
  type AccountRefusal,
  accountNameSchema,
  readAccountName,
} from "./account.ts";
export {
  type Assignment,
  type AssignmentKind,
  assignedStaff,
  assignmentKinds,
  assignmentSchema,
  isActive,
  responsibleFor,
} from "./assignment.ts";
export {
  checkPassword,
  type PasswordRefusal,
  passwordMaxLength,
  passwordMinLength,
} from "./password.ts";
export {
  type AssignmentRequest,
  agencyPermissions,
  canServe,
  type Permission,
  type PermissionRefusal,
} from "./permissions.ts";
export { mainShop, type ShopId, shopIdSchema } from "./shop.ts";
export {
  type Member,
  type Right,
  type Role,
  rightSchema,
  rights,
  roleSchema,
  roles,
  type Staff,
  worksAs,
} from "./staff.ts";
export { agencyVocabulary, staffVocabulary, trainingKinds } from "./vocabulary.ts";
