<?php
/**
 * Plugin Name:       Ebb
 * Description:       A private self-assessment for readers whose partner pulls away: a block and a shortcode. Everything stays in the reader's browser.
 * Version:           __VERSION__
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0
 *
 * Reads no option, writes nothing, calls nobody: there is nothing to clean up when it goes.
 */

namespace Ebb;

defined( 'ABSPATH' ) || exit;

/** The attributes that the widget knows; what their values may be, it decides itself. */
// codegen:attributes
const ATTRIBUTES = array( 'view', 'lang', 'partner', 'theme', 'heading-level', 'remember', 'expires', 'exit-url', 'article' );
// /codegen

add_action(
	'init',
	function () {
		$version = '__VERSION__';
		// Neither is loaded before a page asks for it.
		wp_register_script( 'ebb', plugins_url( 'files/ebb.js', __FILE__ ), array(), $version, false );
		$needs = array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' );
		wp_register_script( 'ebb-block', plugins_url( 'block.js', __FILE__ ), $needs, $version, false );
		register_block_type( __DIR__, array( 'render_callback' => __NAMESPACE__ . '\block' ) );
		add_shortcode( 'ebb', __NAMESPACE__ . '\shortcode' );
	}
);

// The script may end up anywhere in the page: it places nothing by itself.
add_filter(
	'script_loader_tag',
	function ( $tag, $handle ) {
		return 'ebb' === $handle ? str_replace( ' src=', ' async data-auto="off" src=', $tag ) : $tag;
	},
	10,
	2
);

/** The block: its attributes are in camel case, what was written inside is the fallback. */
function block( $attributes, $content ) {
	$named = array();
	foreach ( $attributes as $name => $value ) {
		$named[ strtolower( preg_replace( '/[A-Z]/', '-$0', $name ) ) ] = $value;
	}
	return widget( $named, $content );
}

/** The shortcode, alone or around a fallback. */
function shortcode( $attributes, $content = '' ) {
	// The classic editor has closed a paragraph before our content, and opened one after it.
	$content = preg_replace( '~^\s*(?:</p>|<br />)|(?:<p>|<br />)\s*$~', '', (string) $content );
	return widget( (array) $attributes, do_shortcode( $content ) );
}

/** A place for the widget. A division, since that ends a paragraph that the editor may have opened around it. */
function widget( $attributes, $fallback ) {
	if ( is_feed() ) {
		return $fallback;
	}
	wp_enqueue_script( 'ebb' );
	$html = '<div data-ebb-quiz';
	foreach ( ATTRIBUTES as $name ) {
		$value = isset( $attributes[ $name ] ) && is_scalar( $attributes[ $name ] ) ? (string) $attributes[ $name ] : '';
		// Quotes that an editor has made curly are no part of the value.
		$value = preg_replace( '/^[\s"\'‘-‟′″«»]+|[\s"\'‘-‟′″«»]+$/u', '', $value );
		if ( '' !== (string) $value ) {
			$html .= ' data-' . $name . '="' . esc_attr( $value ) . '"';
		}
	}
	return $html . '>' . $fallback . '</div>';
}
