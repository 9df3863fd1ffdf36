/** What a person can switch off, the same in every editor: `examNotes.hover.enabled` and so on. */
export interface Settings {
  readonly hover: boolean;
  readonly completion: boolean;
  readonly findings: boolean;
  readonly codeLens: boolean;
}

/** Without a word from the client everything is on. */
export const DEFAULT_SETTINGS: Settings = { hover: true, completion: true, findings: true, codeLens: true };

/** Reads `workspace/didChangeConfiguration`: `{ examNotes: { hover: { enabled: false } } }`, or what is below the name. */
export function settingsOf(sent: unknown): Settings {
  const own = valueAt(sent, 'examNotes') ?? sent;
  const isOn = (feature: keyof Settings) => valueAt(valueAt(own, feature), 'enabled') !== false;
  return {
    hover: isOn('hover'),
    completion: isOn('completion'),
    findings: isOn('findings'),
    codeLens: isOn('codeLens'),
  };
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
