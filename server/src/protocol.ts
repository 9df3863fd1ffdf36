/** Requests and notifications between the client and the server, beside those of the Language Server Protocol. */
export const methods = {
  /** Notification from the server: `StatusParams`. Sent when the notebook is loaded and whenever it has changed. */
  status: 'examNotes/status',
  /** `TreeParams` → `TreeResult`: one level of a tree of the sidebar. */
  tree: 'examNotes/tree',
  /** `TreePathParams` → `TreePathResult`: where in a tree that stands which is at a place of a note. */
  treePath: 'examNotes/treePath',
  /** `CardParams` → `CardResult`: a service's card. */
  card: 'examNotes/card',
  /** `AtParams` → `DefinitionResult`: what stands at a place, for the view that follows the cursor. */
  definitionAt: 'examNotes/definitionAt',
  /** `MentionsParams` → `MentionsResult`: all places that name a service, as many as a code lens has counted. */
  mentions: 'examNotes/mentions',
  /** `LookupParams` → `LookupResult`: services, sections, entries and full text. */
  lookup: 'examNotes/lookup',
  /** `FolderParams` → `ServiceListResult`: what an entry can be made of. */
  serviceList: 'examNotes/serviceList',
  /** `NewEntryParams` → `NewEntryResult`. */
  newEntry: 'examNotes/newEntry',
  /** `EntryPromptParams` → `EntryPromptResult`. */
  entryPrompt: 'examNotes/entryPrompt',
  /** `CheckEntryParams` → `CheckEntryResult`. */
  checkEntry: 'examNotes/checkEntry',
  /** `AtParams` → `EditResult`: the citations of the part at a place in the order in which they appear. */
  renumber: 'examNotes/renumber',
  /** `FolderParams` → `EditResult`: current names for former ones, in all notes. */
  replaceRenamed: 'examNotes/replaceRenamed',
  /** No parameters → `BlueprintsResult`: exams of which a notebook can be begun. */
  blueprints: 'examNotes/blueprints',
  /** `BlueprintPagesParams` → `BlueprintPagesResult`: the pages of such a notebook. */
  blueprintPages: 'examNotes/blueprintPages',
  /** `NamesParams` → `NamesResult`: the names of services in a note, for the preview. */
  names: 'examNotes/names',
  /** Requests from a server that cannot read files itself: `ListFilesParams`, `FileParams`. */
  listFiles: 'examNotes/listFiles',
  fileExists: 'examNotes/fileExists',
  isFolder: 'examNotes/isFolder',
  readFile: 'examNotes/readFile',
} as const;

/** Line and character (UTF-16) from 0, as in the Language Server Protocol. */
export interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

export interface PlainRange {
  readonly start: PlainPosition;
  readonly end: PlainPosition;
}

/** A place in a note. */
export interface PlainPlace {
  readonly uri: string;
  readonly range: PlainRange;
}

/** The trees of the sidebar. */
export type TreeName = 'services' | 'objectives' | 'integrations';

/** How the tree of services is arranged. */
export type Grouping = 'category' | 'name' | 'scope';

export interface TreeParams {
  readonly tree: TreeName;
  /** The node whose children are asked for, by its id; without it the top ones. */
  readonly parent?: string;
  readonly grouping?: Grouping;
  /** Words that a node or one below it must hold. */
  readonly filter?: string;
}

export interface TreeResult {
  readonly nodes: readonly TreeNode[];
}

/** A line of a tree. */
export interface TreeNode {
  /** The same for the same thing as long as the notebook has it. */
  readonly id: string;
  /** `folder`, `service`, `task` …: by it the client has an icon, and menus their entries. */
  readonly kind: string;
  readonly label: string;
  /** Stands behind the label, subdued: a count, a state. */
  readonly description?: string;
  /** What a screen reader says in place of label and description. */
  readonly spoken?: string;
  readonly expandable: boolean;
  readonly place?: PlainPlace;
  /** Markdown. */
  readonly tooltip?: string;
  /** Id of the service of which the card is the tooltip. */
  readonly service?: string;
  /** Address of its documentation. */
  readonly docs?: string;
}

export interface TreePathParams {
  readonly tree: TreeName;
  readonly uri: string;
  readonly position: PlainPosition;
  readonly grouping?: Grouping;
}

export interface TreePathResult {
  /** Ids from the top down; empty where the tree has nothing of the place. */
  readonly path: readonly string[];
}

export interface MentionsParams {
  /** A note of the notebook. */
  readonly uri: string;
  /** Id of a service. */
  readonly service: string;
}

export interface MentionsResult {
  /** In the order of the notes' addresses. */
  readonly places: readonly PlainPlace[];
}

export interface CardParams {
  /** Id of a service. */
  readonly service: string;
  /** Id of the node that shows it: it says of which folder. */
  readonly node?: string;
}

export interface CardResult {
  /** Markdown; empty where there is no such service. */
  readonly card: string;
}

/** A place at which something is asked. */
export interface AtParams {
  readonly uri: string;
  readonly position: PlainPosition;
}

export interface DefinitionResult {
  /** Markdown; undefined where nothing stands at the place. */
  readonly card?: string;
}

export interface LookupParams {
  readonly query: string;
}

export interface LookupResult {
  readonly items: readonly LookupItem[];
}

export interface LookupItem {
  readonly kind: 'service' | 'section' | 'entry' | 'text';
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly place?: PlainPlace;
  /** Address of the documentation of a service that the notes do not describe. */
  readonly docs?: string;
  /** Id of the service, for one. */
  readonly service?: string;
}

/** A note or a folder, by which the notebook is known. */
export interface FolderParams {
  readonly uri: string;
}

export interface ServiceListResult {
  readonly services: readonly ServiceChoice[];
}

export interface ServiceChoice {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  /** Other names, by which it is found too. */
  readonly names: readonly string[];
}

export interface NewEntryParams extends AtParams {
  /** Ids of services, or terms as they are to stand. */
  readonly operands: readonly string[];
}

export interface NewEntryResult {
  readonly position: PlainPosition;
  /** In the syntax of snippets. */
  readonly snippet: string;
}

export interface EntryPromptParams {
  readonly uri: string;
  readonly operands: readonly string[];
  /** A template of one's own. */
  readonly template?: string;
}

export interface EntryPromptResult {
  readonly prompt: string;
}

export interface CheckEntryParams {
  /** The note that the entry is meant for, or its folder. */
  readonly uri: string;
  /** Where the cursor is in the note. */
  readonly position?: PlainPosition;
  readonly text: string;
}

export interface CheckEntryResult {
  /** The headings of the entries in the text. */
  readonly entries: readonly string[];
  /** What is wrong in it, line by line. */
  readonly findings: readonly { readonly line: number; readonly severity: string; readonly message: string }[];
  /** What would be inserted, and where; undefined where there is no entry, or no note is open. */
  readonly insertion?: { readonly position: PlainPosition; readonly text: string };
}

export interface EditResult {
  /** A `WorkspaceEdit` of the Language Server Protocol. */
  readonly edit?: unknown;
  /** What it changes, or why there is nothing to change: one sentence. */
  readonly message: string;
}

export interface BlueprintsResult {
  readonly blueprints: readonly { readonly id: string; readonly code: string; readonly title: string }[];
}

export interface BlueprintPagesParams {
  readonly blueprint: string;
}

export interface BlueprintPagesResult {
  /** Paths relative to the folder, with `/`, and their text. */
  readonly pages: readonly { readonly path: string; readonly text: string }[];
}

export interface NamesParams {
  readonly uri: string;
}

export interface NamesResult {
  /** The version of the text that they are for, as the client counts it. */
  readonly version: number | undefined;
  readonly names: readonly NamedService[];
}

/** A name and what a reader of the preview is told of it. */
export interface NamedService {
  readonly range: PlainRange;
  readonly title: string;
}

export interface StatusParams {
  readonly loading: boolean;
  readonly folders: readonly FolderStatus[];
}

export interface FolderStatus {
  /** Address of the folder. */
  readonly uri: string;
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
  /** True where the client has Markdown support of its own, as VS Code has: the server answers what that does not. */
  readonly readsMarkdown?: boolean;
  /** Address of the documentation of rules, to which findings link. */
  readonly rules?: string;
  /** Commands that the client has for code lenses. */
  readonly commands?: readonly string[];
}
