/** A record whose allowed value may be `UserDefined`. */
interface UserDefinedRecord {
  readonly namespace?: string | undefined;
  readonly userDefinedValue?: string | undefined;
}

/** The attributes that say what a value `UserDefined` stands for. */
interface UserDefinedAttributes {
  readonly Namespace: string | undefined;
  readonly UserDefinedValue: string | undefined;
}

/** Builds the value that the sender defines with its namespace, undefined where neither is set. */
export function userDefinedAttributes(record: UserDefinedRecord): UserDefinedAttributes | undefined {
  const { namespace, userDefinedValue } = record;
  if (namespace === undefined && userDefinedValue === undefined) return undefined;
  return { Namespace: namespace, UserDefinedValue: userDefinedValue };
}
