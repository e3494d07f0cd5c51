import { rightSchema, roleSchema } from "#shared/agency";
import { staffIdSchema, z } from "#shared/kernel";

/** The parts that several calls share. */
export const accountText = z.string().check(z.minLength(1), z.maxLength(60));
export const passwordText = z.string().check(z.minLength(1), z.maxLength(200));
export const nameText = z.string().check(z.minLength(1), z.maxLength(60));
export const tokenText = z.string().check(z.minLength(20), z.maxLength(100));

export const rolesSchema = z.array(roleSchema).check(z.minLength(1), z.maxLength(4));
export const rightsSchema = z.array(rightSchema).check(z.maxLength(2));

/** Who is signed in, and what they may do. */
export const sessionSchema = z.object({
  staff: z.object({
    id: staffIdSchema,
    name: nameText,
    account: accountText,
    roles: rolesSchema,
    rights: rightsSchema,
  }),
  agency: z.object({ id: z.string(), name: z.string() }),
});
export type Session = z.infer<typeof sessionSchema>;

export const nothingSchema = z.strictObject({});
