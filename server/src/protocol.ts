/** Requests and notifications between the client and the server, beside those of the Language Server Protocol. */
export const methods = {
  /** Request: no parameters, `ServicesResult`. */
  services: 'examNotes/services',
  /** Notification from the server: `StatusParams`. Sent when the notebook is loaded and whenever it has changed. */
  status: 'examNotes/status',
  /** Requests from a server that cannot read files itself: `ListFilesParams`, `FileParams`. */
  listFiles: 'examNotes/listFiles',
  fileExists: 'examNotes/fileExists',
  isFolder: 'examNotes/isFolder',
  readFile: 'examNotes/readFile',
} as const;

/** Lines and characters from 0, as in the Language Server Protocol. */
export interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface ServicesResult {
  readonly folders: readonly FolderServices[];
}

export interface FolderServices {
  readonly name: string;
  readonly categories: readonly CategoryNode[];
}

export interface CategoryNode {
  readonly category: string;
  readonly services: readonly ServiceNode[];
}

export interface ServiceNode {
  readonly id: string;
  readonly name: string;
  readonly mentions: number;
  readonly docs?: string;
  /** Markdown: the service's card. */
  readonly card: string;
  readonly sections: readonly SectionNode[];
}

export interface SectionNode {
  readonly title: string;
  readonly uri: string;
  readonly range: PlainRange;
}

export interface StatusParams {
  readonly loading: boolean;
  readonly folders: readonly FolderStatus[];
}

export interface FolderStatus {
  readonly name: string;
  readonly notes: number;
  /** Services that the notes name. */
  readonly services: number;
  readonly findings: number;
  /** False for a folder that is no notebook: hovers only, no findings, no suggestions. */
  readonly isNotebook: boolean;
  readonly problems: readonly { readonly uri: string; readonly message: string }[];
}

export interface ListFilesParams {
  readonly root: string;
}

export interface ListFilesResult {
  readonly uris: readonly string[];
}

export interface FileParams {
  readonly uri: string;
}

export interface ReadFileResult {
  /** Bytes of the file in base64. */
  readonly content: string;
}

/** What the client tells the server when it starts it. */
export interface InitializationOptions {
  /** True where the server is to read files through the client: in a browser, in virtual workspaces. */
  readonly filesByClient?: boolean;
}
