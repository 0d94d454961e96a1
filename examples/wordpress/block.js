// The block in the editor: a frame around the fallback text, and the options in the sidebar. Plain JavaScript, no build step.
((blocks, { InnerBlocks, InspectorControls, useBlockProps }, { PanelBody, SelectControl, TextControl }, { createElement: el }, { __ }) => {
  // codegen:attributes
  const controls = [
    {
      name: "view",
      label: __("What it shows first", "ebb"),
      help: __("A tool stands beside its paragraph.", "ebb"),
      options: [
        ["", __("The whole assessment", "ebb")],
        ["signs", __("Checklist: time to let go?", "ebb")],
        ["faq", __("Four common questions", "ebb")],
        ["changes", __("Tool: Notes", "ebb")],
        ["conversation", __("Tool: A talk", "ebb")],
        ["boundaries", __("Tool: Our agreement", "ebb")],
        ["space", __("Tool: Some room", "ebb")],
        ["needs", __("Tool: My week", "ebb")],
        ["prepare", __("Tool: Two lists", "ebb")],
        ["therapy", __("Tool: Help for two", "ebb")],
        ["break", __("Tool: A pause", "ebb")],
        ["clues", __("Tool: Open questions", "ebb")],
        ["later", __("Tool: Look again", "ebb")],
      ],
    },
    {
      name: "lang",
      label: __("Language", "ebb"),
      help: __("Usually that of the page, else of the browser.", "ebb"),
    },
    {
      name: "partner",
      label: __("Who it is about", "ebb"),
      help: __("The reader can change it.", "ebb"),
      options: [
        ["", __("He", "ebb")],
        ["she", __("She", "ebb")],
        ["they", __("They", "ebb")],
      ],
    },
    {
      name: "theme",
      label: __("Colours", "ebb"),
      help: __("As the site: follows your site’s own switch, else the device.", "ebb"),
      options: [
        ["", __("As the site", "ebb")],
        ["light", __("Always light", "ebb")],
        ["dark", __("Always dark", "ebb")],
      ],
    },
    {
      name: "headingLevel",
      label: __("Level of its headings", "ebb"),
      help: __("One deeper than the heading above it in your post.", "ebb"),
      options: [
        ["", "2"],
        ["3", "3"],
        ["4", "4"],
        ["5", "5"],
      ],
    },
    {
      name: "remember",
      label: __("Answers are", "ebb"),
      help: __("The reader can change it, before the first question.", "ebb"),
      options: [
        ["", __("kept on the device", "ebb")],
        ["visit", __("gone when the page closes", "ebb")],
      ],
    },
    {
      name: "expires",
      label: __("Days until they expire", "ebb"),
      help: __("From 1 to 365, counted from the last change.", "ebb"),
      placeholder: "30",
    },
    {
      name: "exitUrl",
      label: __("Page behind the Leave button", "ebb"),
      help: __("Begins with https:// and tells nothing. Empty: a weather page.", "ebb"),
      placeholder: "https://",
    },
    {
      name: "article",
      label: __("“Read more” links into your article", "ebb"),
      help: __("An address with {way} in it; each of the fourteen ways puts its ID there. Empty: no links.", "ebb"),
      placeholder: "#{way}",
    },
  ];
  // /codegen

  function Edit({ attributes, setAttributes }) {
    const set = (name) => (value) => setAttributes({ [name]: value || undefined });
    const control = ({ name, options, ...texts }) => {
      const common = { key: name, value: attributes[name] || "", onChange: set(name), ...texts };
      return options ? el(SelectControl, { ...common, options: options.map(([value, label]) => ({ value, label })) }) : el(TextControl, common);
    };
    const views = controls.find(({ name }) => name === "view").options;
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
          controls.map(control),
        ),
      ),
      el("p", { style: { margin: "0 0 8px", opacity: 0.8 } }, `Ebb · ${shown[1]} · ` + __("readers see the text below until it has loaded, and where it cannot run:", "ebb")),
      el(InnerBlocks, { template: [["core/paragraph", { placeholder: __("Your article's own words, a list or a link", "ebb") }]] }),
    );
  }

  blocks.registerBlockType("ebb/quiz", { edit: Edit, save: () => el(InnerBlocks.Content) });
})(wp.blocks, wp.blockEditor, wp.components, wp.element, wp.i18n);
