"""What readers take away, made from the finished site and from the chapters."""
