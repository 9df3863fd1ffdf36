/** An exam's outline: domains, tasks and skills, and the services that its guide lists. */
export interface Blueprint {
  /** `AIP-C01` */
  readonly code: string;
  /** `AWS Certified Generative AI Developer - Professional` */
  readonly name: string;
  readonly domains: readonly Domain[];
  /** Ids of the services that the exam guide lists as in scope, and of those it rules out. */
  readonly inScope: ReadonlySet<string>;
  readonly outOfScope: ReadonlySet<string>;
  /** Names as the guide writes them where they are not those in force, as people would be told to. */
  readonly examNames: readonly ExamName[];
}

/** `Domain 1: Foundation Model Integration, Data Management, and Compliance` */
export interface Domain {
  /** `1` */
  readonly id: string;
  readonly title: string;
  /** Its share of the exam in percent, where the guide says so of all domains. */
  readonly weight: number | undefined;
  readonly tasks: readonly Task[];
}

/** `Task 1.4: Design and implement vector store solutions` */
export interface Task {
  /** `1.4` */
  readonly id: string;
  readonly title: string;
  readonly skills: readonly Skill[];
}

/** `Skill 1.4.2: Build metadata frameworks` */
export interface Skill {
  /** `1.4.2` */
  readonly id: string;
  readonly title: string;
  /** Ids of services. */
  readonly services: readonly string[];
  readonly topics: readonly string[];
}

/** `AWS Chatbot`, for the service `chatbot`. */
export interface ExamName {
  readonly text: string;
  /** Id of the service. */
  readonly service: string;
}
