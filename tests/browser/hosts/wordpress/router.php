<?php
// What a web server is told for WordPress: files as they are, everything else to index.php.
$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
if ( getenv( 'EBB_SCRIPT_MISSING' ) && '/ebb.js' === substr( $path, -7 ) ) {
	http_response_code( 404 );
	return true;
}
$file = $_SERVER['DOCUMENT_ROOT'] . $path;
if ( is_file( $file ) || is_file( "$file/index.php" ) ) {
	return false;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
