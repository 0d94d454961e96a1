// The block in the editor: a frame around the fallback text, and the options in the sidebar. Plain JavaScript, no build step.
((blocks, { InnerBlocks, InspectorControls, useBlockProps }, { PanelBody, SelectControl, TextControl }, { createElement: el }, { __ }) => {
  // codegen:attributes
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
