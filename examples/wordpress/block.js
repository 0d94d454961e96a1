// The block in the editor: a frame around the fallback text, and the options in the sidebar. Plain JavaScript, no build step.
((blocks, { InnerBlocks, InspectorControls, useBlockProps }, { PanelBody, SelectControl, TextControl }, { createElement: el }, { __ }) => {
  const views = [
    ["", __("Assessment", "ebb")],
    ["signs", __("Checklist: signs to let go", "ebb")],
    ["faq", __("Four common questions", "ebb")],
    ["changes", __("Tool: changes log", "ebb")],
    ["conversation", __("Tool: a talk in five steps", "ebb")],
    ["boundaries", __("Tool: an agreement", "ebb")],
    ["space", __("Tool: a plan for space", "ebb")],
    ["needs", __("Tool: a week of good things", "ebb")],
    ["prepare", __("Tool: two lists", "ebb")],
    ["therapy", __("Tool: help for two", "ebb")],
    ["break", __("Tool: a break", "ebb")],
    ["clues", __("Tool: open questions", "ebb")],
    ["later", __("Tool: a day to look again", "ebb")],
  ];
  const choices = [
    ["view", __("What it shows", "ebb"), views],
    ["partner", __("The partner is called", "ebb"), [["", "he"], ["she", "she"], ["they", "they"]]],
    ["theme", __("Colours", "ebb"), [["", __("As the site", "ebb")], ["light", __("Light", "ebb")], ["dark", __("Dark", "ebb")]]],
    ["remember", __("Answers are kept", "ebb"), [["", __("On the reader's device", "ebb")], ["visit", __("For this visit only", "ebb")]]],
    ["headingLevel", __("Level of its headings", "ebb"), ["", "3", "4", "5"].map((level) => [level, level || "2"])],
  ];
  const texts = [
    ["expires", __("Days until answers expire (30)", "ebb")],
    ["exitUrl", __("Where “Leave” leads (an https address)", "ebb")],
    ["article", __("Address for “read more”, with {way} in it", "ebb")],
    ["lang", __("Language (as the page's)", "ebb")],
  ];

  function Edit({ attributes, setAttributes }) {
    const set = (name) => (value) => setAttributes({ [name]: value || undefined });
    const control = (kind, name, label, more) => el(kind, { key: name, label, value: attributes[name] || "", onChange: set(name), ...more });
    const shown = views.find(([view]) => view === (attributes.view || "")) || [attributes.view, attributes.view];
    return el(
      "div",
      useBlockProps({ style: { border: "1px dashed", borderRadius: "8px", padding: "12px 16px" } }),
      el(
        InspectorControls,
        null,
        el(
          PanelBody,
          { title: __("Options", "ebb") },
          choices.map(([name, label, list]) => control(SelectControl, name, label, { options: list.map(([value, text]) => ({ value, label: text })) })),
          texts.map(([name, label]) => control(TextControl, name, label)),
        ),
      ),
      el("p", { style: { margin: "0 0 8px", opacity: 0.8 } }, `Ebb · ${shown[1]} · ` + __("readers see the text below until it has loaded, and where it cannot run:", "ebb")),
      el(InnerBlocks, { template: [["core/paragraph", { placeholder: __("Your article's own words, a list or a link", "ebb") }]] }),
    );
  }

  blocks.registerBlockType("ebb/quiz", { edit: Edit, save: () => el(InnerBlocks.Content) });
})(wp.blocks, wp.blockEditor, wp.components, wp.element, wp.i18n);
