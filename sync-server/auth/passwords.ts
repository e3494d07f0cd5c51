import { hash, verify } from "@node-rs/argon2";

/** What a password costs to try: argon2id. */
export interface PasswordCost {
  readonly memoryKiB: number;
  readonly passes: number;
}

/** About 60 ms and 64 MiB for each try. */
export const passwordCost: PasswordCost = { memoryKiB: 64 * 1024, passes: 3 };

/** Hashes and checks passwords, a few at a time, because each takes its memory. */
export interface Passwords {
  /** The hash in the PHC form. */
  readonly hash: (password: string) => Promise<string>;
  /** Whether a password is the one; without a hash the answer is no, after the same work. */
  readonly isRight: (password: string, hash: string | undefined) => Promise<boolean>;
}

const atOnce = 2;

/** Starts with nothing under way. */
export function createPasswords({ memoryKiB, passes }: PasswordCost = passwordCost): Passwords {
  const limited = createLimit(atOnce);
  const options = { memoryCost: memoryKiB, timeCost: passes, parallelism: 1 };
  const hashOf = (password: string): Promise<string> =>
    limited(() => hash(password.normalize("NFKC"), options));
  let nobodys: Promise<string> | undefined;
  return {
    hash: hashOf,
    isRight: async (password, known) => {
      nobodys ??= hashOf("nobody's password");
      const compared = known ?? (await nobodys);
      const isRight = await limited(() => verify(compared, password.normalize("NFKC")));
      return isRight && known !== undefined;
    },
  };
}

/** Lets `most` pieces of work run at once; the others wait their turn. */
function createLimit(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
