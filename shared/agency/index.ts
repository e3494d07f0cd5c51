/** The agency: who works here, as what, for whom, and what they may do. */
export {
  type AccountName,
  type AccountRefusal,
  accountNameSchema,
  readAccountName,
} from "./account.ts";
export {
  type Assignment,
  assignedStaff,
  assignmentSchema,
  isActive,
  responsibleFor,
} from "./assignment.ts";
export {
  type Company,
  type CompanyField,
  companyChanges,
  companyFields,
  companyLengths,
  companyOf,
  missingOfCompany,
} from "./company.ts";
export {
  fillTemplate,
  type MessageTemplate,
  messageTemplatesOf,
  type Placeholder,
  placeholders,
  readTemplate,
  showTemplate,
  type TemplateChannel,
  type TemplateRefusal,
  templateChannels,
  templateLengths,
  templatesBy,
} from "./message-templates.ts";
export {
  checkPassword,
  type PasswordRefusal,
} from "./password.ts";
export {
  agencyPermissions,
  canServe,
  type Permission,
  type PermissionRefusal,
} from "./permissions.ts";
export { checkPin, type PinRefusal, pinLength } from "./pin.ts";
export { mainShop, type ShopId, shopIdSchema } from "./shop.ts";
export {
  isMatchmaking,
  type Member,
  type Right,
  type Role,
  rightSchema,
  rights,
  roleSchema,
  roles,
} from "./staff.ts";
export { agencyVocabulary, staffVocabulary } from "./vocabulary.ts";
