// A site's own script, as TypeScript reads it; dist.rs fills in where the types are, and the manifest.
import type { ClassDeclaration, CustomElement, JavaScriptModule, Package } from "__SCHEMA__";
import type { EbbErrorCode, EbbQuizAttributes, EbbQuizElement } from "__TYPES__";

// Version 1.0.0 of these types has left out that the class of a custom element is one.
type Module = Omit<JavaScriptModule, "declarations"> & { declarations: (ClassDeclaration & CustomElement)[] };
export const manifest: Omit<Package, "modules"> & { modules: Module[] } = __MANIFEST__;

const quiz: EbbQuizElement = document.createElement("ebb-quiz");
quiz.addEventListener("ebb-ready", (event) => {
  const nothing: null = event.detail;
  return nothing;
});
document.addEventListener("ebb-error", (event) => {
  const code: EbbErrorCode = event.detail.code;
  return code;
});

export const good: EbbQuizAttributes = { view: "signs", lang: "en-GB", expires: 7, "heading-level": "3", article: "/post#{way}" };

// @ts-expect-error there is no such view
export const wrong: EbbQuizAttributes = { view: "nonsense" };

// @ts-expect-error nor such an attribute
export const unknown: EbbQuizAttributes = { colour: "blue" };
