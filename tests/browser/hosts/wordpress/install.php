<?php
// Installs WordPress, then writes each post as its user would: what a role may not write is taken out.
// Arguments: WordPress' folder, and a file with the posts.
list( , $folder, $posts ) = $argv;

$database = new mysqli( null, 'root', '', '', 0, getenv( 'EBB_SOCKET' ) );
$database->query( 'CREATE DATABASE wordpress CHARACTER SET utf8mb4' ) || exit( $database->error );

define( 'WP_INSTALLING', true );
require "$folder/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
add_filter( 'pre_wp_mail', '__return_true' );

$users = array( 'administrator' => wp_install( 'A small garden', 'gardener', 'gardener@blog.example', true, '', 'beans' )['user_id'] );
wp_installing( false );
$users['author'] = wp_insert_user(
	array( 'user_login' => 'guest', 'user_pass' => 'beans', 'user_email' => 'guest@blog.example', 'role' => 'author' )
);
update_option( 'show_avatars', 0 );
$GLOBALS['wp_rewrite']->set_permalink_structure( '/%postname%/' );

/** What the database holds, but for what WordPress itself notes of its plugins. */
function kept() {
	global $wpdb;
	$own = "'active_plugins', 'recently_activated', 'uninstall_plugins', 'cron'";
	$options = $wpdb->get_results( "SELECT option_name, option_value FROM $wpdb->options WHERE option_name NOT IN ($own) AND option_name NOT LIKE '\_%transient%' ORDER BY option_name" );
	return serialize( array( $options, $wpdb->get_col( 'SHOW TABLES' ) ) );
}

$before = kept();
$problem = activate_plugin( 'ebb/ebb.php' );
if ( is_wp_error( $problem ) ) {
	exit( 'the plugin: ' . $problem->get_error_message() );
}
// Nothing but the known names, and no way out of an attribute.
$made = Ebb\widget( array( 'view' => '"><img onerror=x>', 'onclick' => 'x', 'lang' => array( 'x' ), 'theme' => '”dark”' ), 'text' );
if ( '<div data-ebb-quiz data-view="&gt;&lt;img onerror=x&gt;" data-theme="dark">text</div>' !== $made ) {
	exit( "the plugin makes $made" );
}
deactivate_plugins( 'ebb/ebb.php' );
if ( kept() !== $before ) {
	exit( 'the plugin leaves something in the database' );
}

foreach ( json_decode( file_get_contents( $posts ), true ) as $post ) {
	wp_set_current_user( $users[ $post['role'] ] );
	$request = new WP_REST_Request( 'POST', '/wp/v2/posts' );
	$request->set_body_params( array( 'title' => 'First beans', 'slug' => $post['slug'], 'status' => 'publish', 'content' => $post['content'] ) );
	$answer = rest_do_request( $request );
	if ( 201 !== $answer->get_status() ) {
		exit( $post['slug'] . ': ' . wp_json_encode( $answer->get_data() ) );
	}
}
echo 'ready';
